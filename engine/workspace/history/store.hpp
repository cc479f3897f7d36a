#pragma once

#include "base/refusal.hpp"
#include "workspace/history/closing.hpp"
#include "workspace/history/location.hpp"
#include "workspace/history/record.hpp"

#include <memory>
#include <string>
#include <vector>

namespace jixiao::history {

struct Database;

/// Seconds that a statement waits for another program.
constexpr int usual_patience = 5;

/// A history that is only added to. Everything here throws Refusal.
class Store {
public:
    /// Connects. A file that is not there yet is an empty history, and is not made before `close`.
    explicit Store(Location location, int patience = usual_patience);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    Location const& location() const { return location_; }
    /// The units that have closed a period.
    std::vector<std::string> units() const;
    /// The ids of all rows that a closing of the unit records, each once.
    std::vector<std::string> ids(std::string const& unit) const;
    /// Every closing of a unit: by period, those that end first in front, then by number.
    std::vector<Closing> closings(std::string const& unit) const;
    /// The verdicts of a closing, in the order of the book.
    std::vector<Record> verdicts(Closing const& closing) const;

    /// Adds a closing with its verdicts, whole or not at all, and gives it the number after the
    /// latest of its period, which must be `after`: 0 closes the period for the first time.
    Closing close(Closing closing, std::vector<Record> const& verdicts, int after);

private:
    bool is_empty() const;

    Location location_;
    int patience_;
    std::unique_ptr<Database> database_;  // none while there is no file
};

/// The last closing of a period; nullptr when it is open.
Closing const* latest_of(std::vector<Closing> const& closings, Period period);

/// Says so when `at` lies before the time of another closing: the clock was moved back, and the
/// order of closings is that of their numbers.
Message clock_warning(std::vector<Closing> const& closings, std::string const& at);

}  // namespace jixiao::history
