// Word vectors by skip-gram with negative sampling and output vectors for each position (Mikolov et al. 2013; Ling et al. 2015).
// usage: vectors TOKENS.txt DIM MIN_COUNT EPOCHS OUT.bin ; OUT: int32 count, int32 dim, then per word a line "word\n" in OUT.words, floats in OUT.bin.
// One thread, a fixed seed: the same input and compiler give the same bytes.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>
using namespace std;
static unsigned long seed = 88172645463325252UL;
static inline unsigned long rnd() { seed ^= seed << 13; seed ^= seed >> 7; seed ^= seed << 17; return seed; }
static const int DMAX = 128;

int main(int argc, char** argv) {
  const int D = atoi(argv[2]), minCount = atoi(argv[3]), epochs = atoi(argv[4]);
  const int W = 3, NEG = 8;
  unordered_map<string, int> id;
  vector<string> words; vector<long> count; vector<int> text;
  ifstream in(argv[1]);
  string line, w;
  while (getline(in, line)) {
    istringstream ss(line);
    while (ss >> w) {
      for (auto& c : w) if (c >= '0' && c <= '9') c = '0';
      auto it = id.find(w);
      int n;
      if (it == id.end()) { n = (int)words.size(); id.emplace(w, n); words.push_back(w); count.push_back(0); } else n = it->second;
      count[n]++;
      text.push_back(n);
    }
    text.push_back(-1);
  }
  vector<int> order;
  for (size_t i = 0; i < words.size(); i++) if (count[i] >= minCount) order.push_back((int)i);
  stable_sort(order.begin(), order.end(), [&](int a, int b) { return count[a] > count[b]; });
  vector<int> rank(words.size(), -1);
  for (size_t i = 0; i < order.size(); i++) rank[order[i]] = (int)i;
  const int V = (int)order.size() + 1, UNK = V - 1;
  vector<long> freq(V, 0);
  long tokens = 0;
  for (auto& t : text) if (t >= 0) { t = rank[t] < 0 ? UNK : rank[t]; freq[t]++; tokens++; }
  vector<int> noise(1 << 24);
  {
    double sum = 0;
    for (int i = 0; i < V; i++) sum += pow(freq[i], 0.75);
    size_t k = 0; double acc = 0;
    for (int i = 0; i < V; i++) { acc += pow(freq[i], 0.75) / sum; while (k < noise.size() && k < acc * noise.size()) noise[k++] = i; }
    while (k < noise.size()) noise[k++] = 0;
  }
  vector<float> in_((size_t)V * D), out_((size_t)V * D * 2 * W, 0.f);
  for (auto& x : in_) x = ((rnd() >> 40) / (float)(1 << 24) - 0.5f) / D;
  vector<float> sig(2048);
  for (int i = 0; i < 2048; i++) sig[i] = 1.f / (1.f + expf(-((i - 1024) / 128.f)));
  const float start = 0.025f;
  long done = 0;
  vector<int> s;
  float acc[DMAX];
  for (int e = 0; e < epochs; e++) {
    for (size_t i = 0; i < text.size();) {
      s.clear();
      while (i < text.size() && text[i] >= 0) {
        const int t = text[i++];
        done++;
        const double f = (double)freq[t] / tokens, keep = sqrt(2e-4 / f) + 2e-4 / f;
        if (keep < 1 && (rnd() >> 40) / (double)(1 << 24) > keep) continue;
        s.push_back(t);
      }
      i++;
      const float lr = max(start * (1.f - (float)done / ((float)tokens * epochs)), start * 1e-3f);
      for (int c = 0; c < (int)s.size(); c++) {
        float* x = &in_[(size_t)s[c] * D];
        for (int o = -W; o <= W; o++) {
          if (o == 0 || c + o < 0 || c + o >= (int)s.size()) continue;
          const int pos = o < 0 ? o + W : o + W - 1;
          memset(acc, 0, sizeof(float) * D);
          for (int k = 0; k <= NEG; k++) {
            int target = k == 0 ? s[c + o] : noise[rnd() >> 40];
            if (k > 0 && target == s[c + o]) continue;
            float* y = &out_[((size_t)target * 2 * W + pos) * D];
            float dot = 0;
            for (int d = 0; d < D; d++) dot += x[d] * y[d];
            const float p = dot > 7.9f ? 1.f : dot < -7.9f ? 0.f : sig[(int)(dot * 128.f) + 1024];
            const float g = lr * ((k == 0 ? 1.f : 0.f) - p);
            for (int d = 0; d < D; d++) { acc[d] += g * y[d]; y[d] += g * x[d]; }
          }
          for (int d = 0; d < D; d++) x[d] += acc[d];
        }
      }
    }
    fprintf(stderr, "epoch %d\n", e);
  }
  string base = argv[5];
  ofstream names(base + ".words");
  for (int i = 0; i + 1 < V; i++) names << words[order[i]] << '\t' << freq[i] << '\n';
  FILE* f = fopen((base + ".bin").c_str(), "wb");
  fwrite(in_.data(), sizeof(float), (size_t)V * D, f);
  fclose(f);
}
