#pragma once

#include "app/lsp/frame.hpp"

#include <boost/json/value.hpp>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

namespace jixiao::lsp {

/// What was read and waits for its turn. Safe for threads.
class Inbox {
public:
    void add(Frame frame);
    /// The next one, once there is one.
    Frame take();
    /// The ids of requests that the editor has taken back while they wait.
    std::vector<boost::json::value> cancelled();

private:
    std::mutex mutex_;
    std::condition_variable has_some_;
    std::deque<Frame> frames_;
};

}  // namespace jixiao::lsp
