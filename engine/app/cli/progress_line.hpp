#pragma once

#include "app/cli/shell.hpp"
#include "base/work_progress.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace jixiao {

/// What is counted.
enum class WorkParts { files, units, periods, pages, megabytes, steps };

/// "120 of 400 files, about 8 s left: indicators/a.yaml"; of what is one part or unknown many
/// "a.csv, 8 s so far".
Message progress_words(WorkParts parts, std::size_t done, std::size_t total,
                       std::string_view current, std::chrono::milliseconds elapsed);

/// The line on standard error that says how far long work has come: from a second on, rewritten as
/// it goes on, erased at the end. A thread writes it, so that a part that takes long is shown, too.
class ProgressLine {
public:
    ProgressLine(Shell const& shell, WorkParts parts);
    ProgressLine(ProgressLine const&) = delete;
    ProgressLine& operator=(ProgressLine const&) = delete;
    ~ProgressLine();

    /// What work is to call; empty where no line is wanted. Not after the line has gone.
    WorkProgress report();
    /// Takes the line away until the next report: before something else is written.
    void erase();

private:
    struct State {
        std::size_t done, total;
        std::string current;
    };
    void write_now_and_then();
    void write(std::string const& text);
    void erase_written();

    Shell const& shell_;
    WorkParts parts_;
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
    std::mutex mutex_;  // of all below
    std::condition_variable ends_;
    std::optional<State> state_;
    std::size_t written_ = 0;  // cells
    bool has_ended_ = false;
    std::thread thread_;
};

}  // namespace jixiao
