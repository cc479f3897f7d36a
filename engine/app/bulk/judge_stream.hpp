#pragma once

#include "app/bulk/judge.hpp"

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <vector>

namespace jixiao::bulk {

/// Judges the chunks of a stream on several threads, which all do the same: take a chunk, judge it,
/// and hand over what is next in the order of the chunks, whoever judged it. Nobody waits for
/// another unless that one is several chunks behind.
class StreamJudge {
public:
    /// Called in the order of the chunks, by one thread at a time; false when nothing more is to
    /// be judged.
    using Take = std::function<bool(Judged&)>;

    /// All must live as long as this.
    StreamJudge(Settings const& settings, Stream const& stream, Chunks& chunks, Take take)
        : settings_{settings}, stream_{stream}, chunks_{chunks}, take_{std::move(take)} {}

    /// On so many threads, of which the caller's is one: at least that. False when `take` was;
    /// throws what reading or taking threw, reading after all that was read before has been taken.
    bool operator()(unsigned jobs);

private:
    struct Turn {
        Chunk chunk;
        Judged judged;
        bool is_judged = false;
    };

    void work();
    Turn* begin_turn(std::unique_lock<std::mutex>& lock);
    bool read(Chunk& chunk);
    void take_judged();
    Turn& turn(std::size_t number) { return turns_[number % turns_.size()]; }

    Settings const& settings_;
    Stream const& stream_;
    Chunks& chunks_;
    Take take_;

    std::mutex mutex_;  // of all that follows, of reading and of taking
    std::condition_variable changed_;
    std::vector<Turn> turns_;
    std::size_t begun_ = 0, taken_ = 0;
    bool goes_on_ = true, is_read_ = false;
    std::exception_ptr failure_;
};

}  // namespace jixiao::bulk
