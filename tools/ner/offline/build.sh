#!/usr/bin/env bash
# Rebuilds models/words.bin and models/encoder.bin from unlabelled text (raw.ts says which). Needs g++; about half an hour on one core.
# The committed encoder was stopped by the clock after 1.1 passes, so a rebuilt one is as good but not the same bytes.
#   tools/ner/offline/build.sh [SHARED=../shared] [WORK=out/ner]
set -euo pipefail
cd "$(dirname "$0")/../../.."
shared=${1:-../shared} work=${2:-out/ner}
mkdir -p "$work"
for tool in clusters vectors encoder; do g++ -O3 -march=native -ffast-math -o "$work/$tool" "tools/ner/offline/$tool.cc"; done
npx tsx tools/ner/raw-tokens.ts --shared "$shared" --out "$work/raw.txt"
node -e "const fs = require('fs'), w = process.argv[1]; fs.writeFileSync(w + '/lower.txt', fs.readFileSync(w + '/raw.txt', 'utf8').toLowerCase())" "$work"
"$work/clusters" "$work/lower.txt" 256 4 15 > "$work/c256.tsv"
"$work/clusters" "$work/lower.txt" 1024 4 12 > "$work/c1024.tsv"
npx tsx tools/ner/resources.ts --shared "$shared" --coarse "$work/c256.tsv" --fine "$work/c1024.tsv" --out models/words.bin
"$work/vectors" "$work/lower.txt" 96 4 10 "$work/v96"
npx tsx tools/ner/offline/encoder-input.ts "$work/raw.txt" "$work/v96.words" "$work/c1024.tsv" models/words.bin "$work/enc"
"$work/encoder" "$work/enc" "$work/v96.bin" "$(wc -l < "$work/v96.words")" 96 192 1.1 "$work/enc.out"
npx tsx tools/ner/offline/encoder-pack.ts "$work/enc.out" "$work/v96.words" 96 192 models/encoder.bin
