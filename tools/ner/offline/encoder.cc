// Two language models over unlabelled text, one reading forward and one backward: an LSTM over [word vector | summed bucket vectors] predicts the
// class (1024 word classes, unknown, end) and spelling of the next word. Its tables and weights start the network of the tagger (nn/bilstm.ts).
// usage: encoder PREFIX VECTORS WORDS_ROWS DIM H EPOCHS OUT ; PREFIX.{text,row,class,case,start,buckets} from encoder-input.ts
// One thread, a fixed seed.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>
using namespace std;
typedef float v16 __attribute__((vector_size(64), aligned(4)));
static inline v16 ld(const float* p) { return *(const v16*)p; }
static inline void st(float* p, v16 v) { *(v16*)p = v; }

// C[M×N] (+)= A·B, A strided; N multiple of 32
static void gemm(const float* a, long rs, long cs, const float* b, float* c, int M, int K, int N, bool add) {
  for (int n = 0; n < N; n += 32) {
    int m = 0;
    for (; m + 8 <= M; m += 8) {
      v16 s[8][2];
      float* p = c + (long)m * N + n;
      for (int i = 0; i < 8; i++) for (int j = 0; j < 2; j++) s[i][j] = add ? ld(p + (long)i * N + j * 16) : v16{};
      const float* a0 = a + m * rs;
      const float* q = b + n;
      for (int k = 0; k < K; k++, q += N, a0 += cs) {
        const v16 b0 = ld(q), b1 = ld(q + 16);
#pragma GCC unroll 8
        for (int i = 0; i < 8; i++) { const v16 x = v16{} + a0[i * rs]; s[i][0] += x * b0; s[i][1] += x * b1; }
      }
      for (int i = 0; i < 8; i++) for (int j = 0; j < 2; j++) st(p + (long)i * N + j * 16, s[i][j]);
    }
    for (; m < M; m++) {
      float* p = c + (long)m * N + n;
      v16 s0 = add ? ld(p) : v16{}, s1 = add ? ld(p + 16) : v16{};
      const float* a0 = a + m * rs;
      const float* q = b + n;
      for (int k = 0; k < K; k++, q += N, a0 += cs) { const v16 x = v16{} + a0[0]; s0 += x * ld(q); s1 += x * ld(q + 16); }
      st(p, s0); st(p + 16, s1);
    }
  }
}
static void transpose(const float* a, float* b, int M, int N) { for (int i = 0; i < M; i++) for (int j = 0; j < N; j++) b[(long)j * M + i] = a[(long)i * N + j]; }
static unsigned long seed = 88172645463325252UL;
static inline float rnd() { seed ^= seed << 13; seed ^= seed >> 7; seed ^= seed << 17; return (seed >> 40) / (float)(1 << 24); }

struct P {
  vector<float> w, g, m, v;
  void init(size_t n, float bound) { w.resize(n); g.assign(n, 0); m.assign(n, 0); v.assign(n, 0); for (auto& x : w) x = (rnd() * 2 - 1) * bound; }
  void step(size_t from, size_t to, float lr, float scale) {
    for (size_t i = from; i < to; i++) {
      const float x = g[i] * scale;
      m[i] = 0.9f * m[i] + 0.1f * x; v[i] = 0.999f * v[i] + 0.001f * x * x;
      w[i] -= lr * m[i] / (sqrtf(v[i]) + 1e-8f); g[i] = 0;
    }
  }
};
static vector<int> read(const string& path) {
  FILE* f = fopen(path.c_str(), "rb"); fseek(f, 0, SEEK_END); long n = ftell(f) / 4; rewind(f);
  vector<int> a(n); if (fread(a.data(), 4, n, f) != (size_t)n) exit(1); fclose(f); return a;
}
static inline float tanhF(float x) { return tanhf(x); }
static inline float sigm(float x) { return 1.f / (1.f + expf(-x)); }

int main(int argc, char** argv) {
  const string pre = argv[1];
  const int V = atoi(argv[3]), DW = atoi(argv[4]), H = atoi(argv[5]); const float epochs = atof(argv[6]);
  const double limit = argc > 8 ? atof(argv[8]) : 1e9;
  const int DB = 64, NB = 1 << 14, D = DW + DB, C = 1026, S = 8, O = 1056, B = 64, T = 24, N = B * T, G = 4 * H;
  auto text = read(pre + ".text"), row = read(pre + ".row"), cls = read(pre + ".class"), cas = read(pre + ".case"), start = read(pre + ".start"), buckets = read(pre + ".buckets");
  P word, bucket;
  word.init((size_t)(V + 1) * DW, 0); bucket.init((size_t)NB * DB, 1 / sqrtf(DB));
  { FILE* f = fopen(argv[2], "rb"); if (!fread(word.w.data(), 4, (size_t)V * DW, f)) return 1; fclose(f);
    double s = 0; for (auto x : word.w) s += (double)x * x; const float k = 0.3 / sqrt(s / ((double)V * DW)); for (auto& x : word.w) x *= k; }
  struct Dir { P wx, wh, b, o, ob; vector<size_t> at; vector<float> h, c; vector<char> fresh; } dir[2];
  for (auto& d : dir) {
    d.wx.init((size_t)D * G, sqrtf(6.f / (D + H))); d.wh.init((size_t)H * G, sqrtf(6.f / (2 * H))); d.b.init(G, 0); for (int i = H; i < 2 * H; i++) d.b.w[i] = 1;
    d.o.init((size_t)H * O, sqrtf(6.f / (H + O))); d.ob.init(O, 0);
    d.h.assign((size_t)B * H, 0); d.c.assign((size_t)B * H, 0); d.fresh.assign(B, 1);
    for (int b = 0; b < B; b++) d.at.push_back((size_t)b * (text.size() / B));
  }
  auto reversed = text; reverse(reversed.begin(), reversed.end());
  const vector<int>* texts[2] = {&text, &reversed};
  vector<float> x((size_t)N * D), mask((size_t)N * D), gates((size_t)N * G), dg((size_t)N * G), hs((size_t)N * H), hp((size_t)N * H), cp((size_t)N * H), cs((size_t)N * H), ts((size_t)N * H), hd((size_t)N * H), hm((size_t)N * H), dh((size_t)N * H), logit((size_t)N * O), dx((size_t)N * D), wT((size_t)max(D, H) * G), oT((size_t)H * O), dc((size_t)B * H), dhn((size_t)B * H);
  vector<int> ty(N), target(N), tcase(N); vector<char> fr(N);
  const long steps = (long)(epochs * text.size() / N);
  double loss = 0, lossCase = 0; long seen = 0;
  auto t0 = chrono::steady_clock::now();
  double done = 0;
  for (long step = 1; done < 1.0; step++) {
    const double elapsed = chrono::duration<double>(chrono::steady_clock::now() - t0).count();
    done = max((double)step / steps, elapsed / limit);
    const float fade = max(0.03, 1.0 - done), warm = min(1.f, step / 200.f);
    const float lr = 2e-3f * fade * warm * sqrt(1 - pow(0.999, step)) / (1 - pow(0.9, step));
    vector<int> touched;
    for (int back = 0; back < 2; back++) {
      Dir& d = dir[back];
      const auto& tx = *texts[back];
      // streams: skip sentence marks, remember where a sentence starts
      for (int b = 0; b < B; b++) for (int t = 0; t < T; t++) {
        const int i = t * B + b;
        size_t& p = d.at[b];
        while (tx[p] < 0) { d.fresh[b] = 1; p = (p + 1) % tx.size(); }
        ty[i] = tx[p]; fr[i] = d.fresh[b]; d.fresh[b] = 0;
        p = (p + 1) % tx.size();
        target[i] = tx[p] < 0 ? 1025 : cls[tx[p]];
        tcase[i] = tx[p] < 0 ? -1 : cas[tx[p]];
      }
      for (int i = 0; i < N; i++) {
        float* to = &x[(size_t)i * D];
        const int w = rnd() < 0.1f ? V : row[ty[i]];
        if (w == V) memset(to, 0, DW * 4); else memcpy(to, &word.w[(size_t)w * DW], DW * 4);
        memset(to + DW, 0, DB * 4);
        const int a = start[ty[i]], z = start[ty[i] + 1];
        for (int q = a; q < z; q++) { const float* e = &bucket.w[(size_t)buckets[q] * DB]; for (int k = 0; k < DB; k++) to[DW + k] += e[k]; }
        const float sc = 1 / sqrtf(max(1, z - a));
        for (int k = 0; k < DB; k++) to[DW + k] *= sc;
        for (int k = 0; k < D; k++) { const float m = rnd() < 0.1f ? 0 : 1 / 0.9f; mask[(size_t)i * D + k] = m; to[k] *= m; }
        if (w == V) for (int k = 0; k < DW; k++) mask[(size_t)i * D + k] = 0;
      }
      gemm(x.data(), D, 1, d.wx.w.data(), gates.data(), N, D, G, false);
      for (int t = 0; t < T; t++) {
        float* h0 = &hp[(size_t)t * B * H]; float* c0 = &cp[(size_t)t * B * H];
        for (int b = 0; b < B; b++) {
          if (fr[t * B + b]) { memset(h0 + (size_t)b * H, 0, H * 4); memset(c0 + (size_t)b * H, 0, H * 4); }
          else { memcpy(h0 + (size_t)b * H, (t ? &hs[((size_t)(t - 1) * B + b) * H] : &d.h[(size_t)b * H]), H * 4); memcpy(c0 + (size_t)b * H, (t ? &cs[((size_t)(t - 1) * B + b) * H] : &d.c[(size_t)b * H]), H * 4); }
        }
        float* g = &gates[(size_t)t * B * G];
        gemm(h0, H, 1, d.wh.w.data(), g, B, H, G, true);
        for (int b = 0; b < B; b++) {
          float* e = g + (size_t)b * G; const size_t o = ((size_t)t * B + b) * H;
          for (int k = 0; k < 3 * H; k++) e[k] = sigm(e[k] + d.b.w[k]);
          for (int k = 3 * H; k < G; k++) e[k] = tanhF(e[k] + d.b.w[k]);
          for (int k = 0; k < H; k++) { const float c = e[H + k] * cp[o + k] + e[k] * e[3 * H + k]; cs[o + k] = c; const float th = tanhF(c); ts[o + k] = th; hs[o + k] = e[2 * H + k] * th; }
        }
      }
      memcpy(d.h.data(), &hs[(size_t)(T - 1) * B * H], B * H * 4); memcpy(d.c.data(), &cs[(size_t)(T - 1) * B * H], B * H * 4);
      for (size_t i = 0; i < (size_t)N * H; i++) { hm[i] = rnd() < 0.15f ? 0 : 1 / 0.85f; hd[i] = hs[i] * hm[i]; }
      gemm(hd.data(), H, 1, d.o.w.data(), logit.data(), N, H, O, false);
      for (int i = 0; i < N; i++) {
        float* l = &logit[(size_t)i * O];
        for (int k = 0; k < C + S; k++) l[k] += d.ob.w[k];
        auto soft = [&](int from, int to, int gold, double& acc) {
          float mx = -1e30f, s = 0;
          for (int k = from; k < to; k++) mx = max(mx, l[k]);
          const float lg = gold >= 0 ? l[from + gold] : 0;
          for (int k = from; k < to; k++) { l[k] = expf(l[k] - mx); s += l[k]; }
          if (gold < 0) { for (int k = from; k < to; k++) l[k] = 0; return; }
          acc -= lg - mx - logf(s);
          const float inv = 1 / s;
          for (int k = from; k < to; k++) l[k] *= inv;
          l[from + gold] -= 1;
        };
        soft(0, C, target[i], loss);
        soft(C, C + S, tcase[i], lossCase);
        for (int k = C + S; k < O; k++) l[k] = 0;
        for (int k = 0; k < C + S; k++) { l[k] /= N; d.ob.g[k] += l[k]; }
      }
      seen += N;
      gemm(hd.data(), 1, H, logit.data(), d.o.g.data(), H, N, O, true);
      transpose(d.o.w.data(), oT.data(), H, O);
      gemm(logit.data(), O, 1, oT.data(), dh.data(), N, O, H, false);
      for (size_t i = 0; i < (size_t)N * H; i++) dh[i] *= hm[i];
      transpose(d.wh.w.data(), wT.data(), H, G);
      fill(dc.begin(), dc.end(), 0); fill(dhn.begin(), dhn.end(), 0);
      for (int t = T - 1; t >= 0; t--) {
        for (int b = 0; b < B; b++) {
          const size_t o = ((size_t)t * B + b) * H; const float* e = &gates[((size_t)t * B + b) * G]; float* z = &dg[((size_t)t * B + b) * G];
          for (int k = 0; k < H; k++) {
            const float y = dh[o + k] + dhn[(size_t)b * H + k], th = ts[o + k], i = e[k], f = e[H + k], og = e[2 * H + k], u = e[3 * H + k];
            const float c = dc[(size_t)b * H + k] + y * og * (1 - th * th);
            z[k] = c * u * i * (1 - i); z[H + k] = c * cp[o + k] * f * (1 - f); z[2 * H + k] = y * th * og * (1 - og); z[3 * H + k] = c * i * (1 - u * u);
            dc[(size_t)b * H + k] = fr[t * B + b] ? 0 : c * f;
          }
        }
        gemm(&dg[(size_t)t * B * G], G, 1, wT.data(), dhn.data(), B, G, H, false);
        for (int b = 0; b < B; b++) if (fr[t * B + b]) memset(&dhn[(size_t)b * H], 0, H * 4);
      }
      gemm(x.data(), 1, D, dg.data(), d.wx.g.data(), D, N, G, true);
      gemm(hp.data(), 1, H, dg.data(), d.wh.g.data(), H, N, G, true);
      for (int i = 0; i < N; i++) for (int k = 0; k < G; k++) d.b.g[k] += dg[(size_t)i * G + k];
      vector<float>& wxT = wT; wxT.resize((size_t)max(D, H) * G);
      transpose(d.wx.w.data(), wxT.data(), D, G);
      gemm(dg.data(), G, 1, wxT.data(), dx.data(), N, G, D, false);
      for (int i = 0; i < N; i++) {
        const float* e = &dx[(size_t)i * D]; const float* m = &mask[(size_t)i * D];
        const int w = row[ty[i]];
        if (w < V) { for (int k = 0; k < DW; k++) word.g[(size_t)w * DW + k] += e[k] * m[k]; touched.push_back(w); }
        const int a = start[ty[i]], z = start[ty[i] + 1]; const float sc = 1 / sqrtf(max(1, z - a));
        float tmp[64];
        for (int k = 0; k < DB; k++) tmp[k] = e[DW + k] * m[DW + k] * sc;
        for (int q = a; q < z; q++) { float* g = &bucket.g[(size_t)buckets[q] * DB]; for (int k = 0; k < DB; k++) g[k] += tmp[k]; }
      }
      double norm = 0;
      for (P* p : {&d.wx, &d.wh, &d.o}) for (float g : p->g) norm += (double)g * g;
      const float scale = min(1.0, 1.0 / (sqrt(norm) + 1e-9));
      for (P* p : {&d.wx, &d.wh, &d.b, &d.o, &d.ob}) p->step(0, p->w.size(), lr, scale);
    }
    sort(touched.begin(), touched.end());
    touched.erase(unique(touched.begin(), touched.end()), touched.end());
    for (int w : touched) word.step((size_t)w * DW, (size_t)(w + 1) * DW, lr * 0.3f, 1);
    bucket.step(0, bucket.w.size(), lr, 1);
    if (step % 200 == 0) {
      fprintf(stderr, "step %ld of %ld, %.0f s: class %.3f spelling %.3f\n", step, steps, elapsed, loss / seen, lossCase / seen);
      loss = lossCase = 0; seen = 0;
    }
  }
  FILE* f = fopen(argv[7], "wb");
  auto write = [&](P& p) { fwrite(p.w.data(), 4, p.w.size(), f); };
  write(word); write(bucket);
  for (auto& d : dir) { write(d.wx); write(d.wh); write(d.b); }
  fclose(f);
}
