#pragma once

#include "base/utf8.hpp"

#include <boost/date_time/gregorian/greg_date.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace jixiao {

/// What the program learns from outside beside its arguments, so that `run`
/// itself asks nothing.
struct Environment {
    bool in_is_terminal = false, out_is_terminal = false, err_is_terminal = false;
    std::size_t width = 80, err_width = 80;          // cells of the terminal, and of that of errors
    std::chrono::milliseconds progress_after{1000};  // of work, its progress is shown
    Ambiguous ambiguous = Ambiguous::narrow;         // as the terminal draws, by its locale
    bool is_ascii = false;  // the terminal's locale knows nothing else: C, POSIX
    bool no_color = false;  // NO_COLOR is set and not empty, or the terminal is dumb
    std::string locale;     // the first of LC_ALL, LC_MESSAGES, LANG that is set
    boost::gregorian::date today{2000, 1, 1};
    std::function<std::string()> clock = [] { return std::string{"00:00:00"}; };  // time of day
    std::function<bool()> goes_on = [] { return false; };  // whether a program that stays stays on
    std::string now = "2000-01-01T00:00:00Z";              // when the program was started, UTC
    std::string user;     // the name that this user is logged in with; empty when
                          // there is none
    std::string history;  // JIXIAO_HISTORY: where the history is kept; may hold a password
};

/// Asks the process and its terminal.
Environment read_environment();

}  // namespace jixiao
