#include "cli/options.hpp"
#include "cli/usage_error.hpp"

namespace jixiao {

Period read_period(std::string const& text) {
    auto const period = parse_period(text);
    if (period) return *period;
    throw UsageError{say("\"{0}\" is not a period", text),
                     say("a month is written 2024-07, a quarter 2024Q3, a half 2024H1, a year "
                         "2024")};
}

}  // namespace jixiao
