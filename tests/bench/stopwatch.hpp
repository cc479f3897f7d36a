#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace jixiao::bench {

/// One way to do a job, and how long each of its runs took.
struct Contender {
    std::string name;
    std::function<void()> run;
    std::vector<double> seconds;

    double median() const {
        auto sorted = seconds;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() / 2];
    }
    double least() const { return *std::min_element(seconds.begin(), seconds.end()); }
    double most() const { return *std::max_element(seconds.begin(), seconds.end()); }
};

/// Runs all contenders in turn, `rounds` times, so that a noisy moment hits each alike.
inline void race(std::vector<Contender>& contenders, int rounds) {
    for (auto& contender : contenders) contender.run();  // warm caches are the usual case
    for (auto round = 0; round < rounds; ++round)
        for (auto& contender : contenders) {
            auto const start = std::chrono::steady_clock::now();
            contender.run();
            auto const end = std::chrono::steady_clock::now();
            contender.seconds.push_back(std::chrono::duration<double>(end - start).count());
        }
}

}  // namespace jixiao::bench
