#include "app/bulk/judge_stream.hpp"

#include <system_error>
#include <thread>

namespace jixiao::bulk {

bool StreamJudge::operator()(unsigned jobs) {
    turns_.resize(jobs > 0 ? 2 * std::size_t{jobs} - 1 : 1);
    std::vector<std::thread> others;
    try {
        while (others.size() + 1 < jobs) others.emplace_back([this] { work(); });
    } catch (std::system_error const&) {  // fewer threads do the same
    }
    work();
    for (auto& other : others) other.join();
    if (failure_) std::rethrow_exception(failure_);
    return goes_on_;
}

void StreamJudge::work() try {
    Judge judge{settings_, stream_};
    std::unique_lock lock{mutex_};
    while (auto* const turn = begin_turn(lock)) {
        lock.unlock();
        judge(turn->chunk, turn->judged);
        lock.lock();
        turn->is_judged = true;
        take_judged();
    }
} catch (...) {
    std::lock_guard const lock{mutex_};
    failure_ = std::current_exception();
    goes_on_ = false;
    changed_.notify_all();
}

/// The next chunk, read; nullptr when there is none.
StreamJudge::Turn* StreamJudge::begin_turn(std::unique_lock<std::mutex>& lock) {
    changed_.wait(lock, [&] { return begun_ - taken_ < turns_.size() || !goes_on_; });
    if (!goes_on_ || is_read_ || !read(turn(begun_).chunk)) return nullptr;
    return &turn(begun_++);
}

bool StreamJudge::read(Chunk& chunk) {
    try {
        is_read_ = !chunks_.next(chunk);
    } catch (...) {
        failure_ = std::current_exception();  // what was read before goes out first
        is_read_ = true;
    }
    return !is_read_;
}

void StreamJudge::take_judged() {
    for (; taken_ < begun_ && turn(taken_).is_judged; ++taken_) {
        turn(taken_).is_judged = false;
        goes_on_ = goes_on_ && take_(turn(taken_).judged);
    }
    changed_.notify_all();
}

}  // namespace jixiao::bulk
