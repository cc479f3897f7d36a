#include "workspace/watch/settle.hpp"

#include <chrono>
#include <thread>

namespace jixiao::watch {
namespace {

constexpr std::chrono::milliseconds quiet{10};
constexpr int most_waits = 30;

}  // namespace

void settle(LiveWorkspace const& live) {
    auto before = live.look();
    for (int i = 0; i < most_waits; ++i) {
        std::this_thread::sleep_for(quiet);
        auto now = live.look();
        if (now == before) return;
        before = std::move(now);
    }
}

}  // namespace jixiao::watch
