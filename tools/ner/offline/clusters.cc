// Word classes by predictive exchange in both directions (after Martin, Liermann and Ney 1998; Dehdari, Tan and van Genabith 2016).
// usage: clusters TOKENS.txt CLASSES MIN_COUNT ITERATIONS > WORD<TAB>CLASS; words are lower-cased outside, digits folded here.
// One thread and a fixed order: the same input gives the same bytes.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>
using namespace std;

int main(int argc, char** argv) {
  const int K = atoi(argv[2]), minCount = atoi(argv[3]), iterations = atoi(argv[4]);
  unordered_map<string, int> id;
  vector<string> words;
  vector<long> count;
  vector<int> text;
  ifstream in(argv[1]);
  string line, w;
  auto idOf = [&](const string& s) {
    auto it = id.find(s);
    if (it != id.end()) return it->second;
    int n = (int)words.size();
    id.emplace(s, n);
    words.push_back(s);
    count.push_back(0);
    return n;
  };
  const int EDGE = idOf("<s>");
  while (getline(in, line)) {
    istringstream ss(line);
    text.push_back(EDGE);
    while (ss >> w) {
      for (auto& c : w) if (c >= '0' && c <= '9') c = '0';
      int n = idOf(w);
      count[n]++;
      text.push_back(n);
    }
  }
  text.push_back(EDGE);
  count[EDGE] = 1L << 40;
  vector<int> order;
  for (size_t i = 0; i < words.size(); i++) if (count[i] >= minCount) order.push_back((int)i);
  stable_sort(order.begin(), order.end(), [&](int a, int b) { return count[a] > count[b]; });
  vector<int> rank(words.size(), -1);
  for (size_t i = 0; i < order.size(); i++) rank[order[i]] = (int)i;
  const int V = (int)order.size() + 1, UNK = V - 1;
  vector<int> seq(text.size());
  for (size_t i = 0; i < text.size(); i++) seq[i] = rank[text[i]] < 0 ? UNK : rank[text[i]];
  fprintf(stderr, "%zu tokens, %d words\n", seq.size(), V);
  // bigrams, both directions
  vector<vector<pair<int, int>>> prev(V), next(V);
  {
    vector<unsigned long> pairs;
    for (size_t i = 1; i < seq.size(); i++) pairs.push_back(((unsigned long)seq[i - 1] << 32) | (unsigned)seq[i]);
    sort(pairs.begin(), pairs.end());
    for (size_t i = 0; i < pairs.size();) {
      size_t j = i;
      while (j < pairs.size() && pairs[j] == pairs[i]) j++;
      int a = (int)(pairs[i] >> 32), b = (int)(pairs[i] & 0xffffffff);
      next[a].push_back({b, (int)(j - i)});
      prev[b].push_back({a, (int)(j - i)});
      i = j;
    }
  }
  vector<int> cls(V);
  for (int i = 0; i < V; i++) cls[i] = i % K;
  // L[v*K+c]: count of v followed by class c; R[v*K+c]: count of class c followed by v
  vector<int> L((size_t)V * K, 0), R((size_t)V * K, 0);
  vector<long> total(K, 0), size(K, 0);
  vector<long> freq(V, 0);
  for (int v = 0; v < V; v++) {
    for (auto& p : next[v]) { L[(size_t)v * K + cls[p.first]] += p.second; }
    for (auto& p : prev[v]) { R[(size_t)v * K + cls[p.first]] += p.second; freq[v] += p.second; }
  }
  for (int v = 0; v < V; v++) total[cls[v]] += freq[v], size[cls[v]]++;
  const int T = 1 << 16;
  vector<float> table(T);
  for (int i = 1; i < T; i++) table[i] = i * logf((float)i);
  auto xlx = [&](long x) -> double { return x < T ? table[x] : (double)x * log((double)x); };
  vector<double> delta(K);
  for (int it = 0; it < iterations; it++) {
    int moved = 0;
    for (int w2 = 0; w2 < V; w2++) {
      const int a = cls[w2];
      if (size[a] <= 1) continue;
      fill(delta.begin(), delta.end(), 0.0);
      double stay = 0;
      // take w2 out of its class: gain of putting it in class b relative to being nowhere
      auto scan = [&](vector<pair<int, int>>& ctx, vector<int>& table2) {
        for (auto& p : ctx) {
          const int n = p.second;
          int* row = &table2[(size_t)p.first * K];
          for (int b = 0; b < K; b++) {
            const int x = row[b];
            if (x == 0) delta[b] += xlx(n);
            else if (b == a) stay += xlx(x) - xlx(x - n);
            else delta[b] += xlx(x + n) - xlx(x);
          }
        }
      };
      scan(prev[w2], L);
      scan(next[w2], R);
      const long f = freq[w2];
      delta[a] = stay - 2 * (xlx(total[a]) - xlx(total[a] - f));
      int best = a;
      for (int b = 0; b < K; b++) {
        if (b != a) delta[b] -= 2 * (xlx(total[b] + f) - xlx(total[b]));
        if (delta[b] > delta[best] + 1e-6) best = b;
      }
      if (best != a) {
        moved++;
        for (auto& p : prev[w2]) { L[(size_t)p.first * K + a] -= p.second; L[(size_t)p.first * K + best] += p.second; }
        for (auto& p : next[w2]) { R[(size_t)p.first * K + a] -= p.second; R[(size_t)p.first * K + best] += p.second; }
        total[a] -= f; total[best] += f; size[a]--; size[best]++;
        cls[w2] = best;
      }
    }
    fprintf(stderr, "iteration %d moved %d\n", it, moved);
    if (moved < V / 500) break;
  }
  for (int v = 0; v + 1 < V; v++) if (order[v] != EDGE) printf("%s\t%d\t%ld\n", words[order[v]].c_str(), cls[v], count[order[v]]);
}
