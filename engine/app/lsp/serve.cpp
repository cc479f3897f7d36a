#include "app/lsp/serve.hpp"

#include "app/lsp/inbox.hpp"
#include "app/lsp/server.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <istream>
#include <mutex>
#include <ostream>
#include <thread>

namespace jixiao::lsp {
namespace {

/// Files that other programs write are looked at so often; an editor tells of its own at once.
constexpr std::chrono::milliseconds between_looks{1000};

/// The server with those who work on it.
class Dialogue {
public:
    Dialogue(std::istream& in, std::ostream& out, Office office)
        : in_{in}, out_{out}, server_{std::move(office)} {}

    int hold() {
        in_.tie(nullptr);  // reading must not flush what another thread is writing
        std::thread reader{[&] { read(); }};
        std::thread checker{[&] { check(); }};
        answer();
        {
            std::scoped_lock const lock{mutex_};
            is_over_ = true;
        }
        wake_.notify_one();
        checker.join();
        reader.join();
        return server_.exit_code();
    }

private:
    static bool is_exit(Frame const& frame) {
        if (frame.kind == Frame::end) return true;
        if (frame.kind != Frame::body || frame.text.size() > 1000) return false;
        try {
            return read_call(frame.text).method == "exit";
        } catch (Fault const&) {
            return false;
        }
    }

    void read() {
        for (auto is_last = false; !is_last;) {
            auto frame = read_frame(in_);
            is_last = is_exit(frame);
            inbox_.add(std::move(frame));
        }
    }

    void send(std::vector<std::string> const& messages) {
        for (auto const& message : messages) out_ << framed(message);
        if (!messages.empty()) out_.flush();
    }

    bool is_cancelled(Frame const& frame) {
        auto const cancelled = inbox_.cancelled();
        if (cancelled.empty()) return false;
        try {
            auto const call = read_call(frame.text);
            if (!call.id || call.method.empty() ||
                std::find(cancelled.begin(), cancelled.end(), *call.id) == cancelled.end())
                return false;
            send({Server::cancelled(*call.id)});
            return true;
        } catch (Fault const&) {
            return false;
        }
    }

    void answer() {
        for (auto frame = inbox_.take(); frame.kind != Frame::end; frame = inbox_.take()) {
            std::unique_lock lock{mutex_};
            if (frame.kind == Frame::broken)
                send(server_.take_broken(frame.text));
            else if (!is_cancelled(frame))
                send(server_.take(frame.text));
            if (server_.is_over()) return;
            if (server_.wants_check()) wake_.notify_one();
        }
    }

    void check() {
        Checker checker;
        std::unique_lock lock{mutex_};
        while (!is_over_) {
            wake_.wait_for(lock, between_looks, [&] { return is_over_ || server_.wants_check(); });
            if (is_over_) return;
            auto task = server_.due();
            lock.unlock();
            std::optional<Checked> checked;
            auto is_new = false;
            std::string failure;
            try {
                if (task)
                    checked = checker.check(std::move(*task));
                else
                    is_new = checker.refresh();
            } catch (std::exception const& error) {
                failure = error.what();
            }
            lock.lock();
            if (is_new) server_.mark_dirty();
            if (!failure.empty()) send(server_.take_failure(failure));
            if (checked) send(server_.take(std::move(*checked)));
        }
    }

    std::istream& in_;
    std::ostream& out_;
    Inbox inbox_;
    std::mutex mutex_;  // of all below, and of what is written
    std::condition_variable wake_;
    Server server_;
    bool is_over_ = false;
};

}  // namespace

int serve(std::istream& in, std::ostream& out, Office office) {
    return Dialogue{in, out, std::move(office)}.hold();
}

}  // namespace jixiao::lsp
