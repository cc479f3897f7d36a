#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <thread>
#include <vector>

namespace jixiao {

/// Calls work(0), … work(count - 1), each once, on as many threads as the machine has. What `work`
/// does for one index must not touch what it does for another. Rethrows what it throws.
template <class Work>
void for_each_index(std::size_t count, Work const& work) {
    std::atomic<std::size_t> next{0};
    auto const take_turns = [&] {
        for (auto index = next++; index < count; index = next++) work(index);
    };
    auto const threads = std::min<std::size_t>(count, std::thread::hardware_concurrency());
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < threads; ++i)
        others.push_back(std::async(std::launch::async, take_turns));
    take_turns();
    for (auto& other : others) other.get();
}

}  // namespace jixiao
