#include "app/lsp/inbox.hpp"

#include "app/lsp/message.hpp"

namespace jixiao::lsp {

void Inbox::add(Frame frame) {
    std::scoped_lock const lock{mutex_};
    frames_.push_back(std::move(frame));
    has_some_.notify_one();
}

Frame Inbox::take() {
    std::unique_lock lock{mutex_};
    has_some_.wait(lock, [&] { return !frames_.empty(); });
    auto frame = std::move(frames_.front());
    frames_.pop_front();
    return frame;
}

std::vector<boost::json::value> Inbox::cancelled() {
    std::vector<boost::json::value> ids;
    std::scoped_lock const lock{mutex_};
    for (auto const& frame : frames_) {
        if (frame.text.find("$/cancelRequest") == std::string::npos) continue;
        try {
            auto const call = read_call(frame.text);
            auto const* const id = call.params.if_contains("id");
            if (call.method == "$/cancelRequest" && id) ids.push_back(*id);
        } catch (Fault const&) {
            continue;  // it is answered in its turn
        }
    }
    return ids;
}

}  // namespace jixiao::lsp
