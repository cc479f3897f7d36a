#include "app/cli/progress_line.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"

#include <ostream>

namespace jixiao {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

constexpr milliseconds between_writes{200};

Message count_of(WorkParts parts, std::size_t done, std::size_t total) {
    switch (parts) {
        case WorkParts::files: return say("{0} of {1} files", done, total);
        case WorkParts::units: return say("{0} of {1} units", done, total);
        case WorkParts::periods: return say("{0} of {1} periods", done, total);
        case WorkParts::pages: return say("{0} of {1} pages", done, total);
        case WorkParts::megabytes: return say("{0} of {1} MB", done, total);
        case WorkParts::steps: return say("{0} of {1} steps", done, total);
    }
    return {};
}

/// Rounded up: what is left is never 0.
Message time_of(std::size_t seconds) {
    constexpr std::size_t minute = 60;
    if (seconds <= 2 * minute) return say("{0} s", seconds);
    return say("{0} min", (seconds + minute - 1) / minute);
}

}  // namespace

Message progress_words(WorkParts parts, std::size_t done, std::size_t total,
                       std::string_view current, milliseconds elapsed) {
    auto const spent = static_cast<std::size_t>(elapsed.count());
    if (total <= 1) return say("{0}, {1} so far", current, time_of(spent / 1000));
    auto const count = count_of(parts, done, total);
    if (parts == WorkParts::steps || done == 0 || done >= total)
        return say("{0}: {1}", count, current);
    auto const left = spent * (total - done) / done;
    return say("{0}, about {1} left: {2}", count, time_of(left / 1000 + 1), current);
}

ProgressLine::ProgressLine(Shell const& shell, WorkParts parts) : shell_{shell}, parts_{parts} {
    if (shell.shows_progress()) thread_ = std::thread{[this] { write_now_and_then(); }};
}

ProgressLine::~ProgressLine() {
    if (!thread_.joinable()) return;
    {
        std::lock_guard const lock{mutex_};
        has_ended_ = true;
    }
    ends_.notify_one();
    thread_.join();
    erase_written();
}

WorkProgress ProgressLine::report() {
    if (!thread_.joinable()) return {};
    return [this](std::size_t done, std::size_t total, std::string_view current) {
        std::lock_guard const lock{mutex_};
        // Threads may report out of turn.
        if (state_ && state_->done > done && state_->total == total) return;
        state_ = {done, total, std::string{current}};
    };
}

void ProgressLine::erase() {
    std::lock_guard const lock{mutex_};
    erase_written();
    state_.reset();
}

void ProgressLine::write_now_and_then() {
    Catalog const catalog{shell_.language()};
    std::unique_lock lock{mutex_};
    for (auto wait = shell_.environment.progress_after;
         !ends_.wait_for(lock, wait, [this] { return has_ended_; }); wait = between_writes)
        if (state_)
            write(catalog(progress_words(
                parts_, state_->done, state_->total, state_->current,
                duration_cast<milliseconds>(std::chrono::steady_clock::now() - begun_))));
}

void ProgressLine::write(std::string const& text) {
    // A line that fills the terminal would wrap, and could not be taken back.
    auto const shown =
        fit_cells(printable(text), shell_.environment.err_width - 1, shell_.options.ambiguous);
    auto const cells = count_cells(shown, shell_.options.ambiguous);
    shell_.err << '\r' << pad_cells(shown, written_, shell_.options.ambiguous) << std::flush;
    written_ = cells;
}

void ProgressLine::erase_written() {
    if (written_ == 0) return;
    shell_.err << '\r' << std::string(written_, ' ') << '\r' << std::flush;
    written_ = 0;
}

}  // namespace jixiao
