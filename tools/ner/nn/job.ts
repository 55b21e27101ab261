/** A child process that trains one network; started by ensemble.ts. */
import { runJob, type Job } from './ensemble'

process.once('message', (job) => {
  runJob(job as Job, (line) => process.send?.(line)).then(
    () => process.exit(0),
    (error) => {
      console.error(error)
      process.exit(1)
    },
  )
})
