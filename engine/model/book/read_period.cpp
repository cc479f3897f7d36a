#include "model/book/read_period.hpp"

#include "base/refusal.hpp"

namespace jixiao {

Period read_period(std::string const& text) {
    auto const period = parse_period(text);
    if (period) return *period;
    throw Refusal{say("\"{0}\" is not a period", text),
                  say("write a month as 2024-07, a quarter as 2024Q3, a half year as 2024H1, a "
                      "year as 2024")};
}

}  // namespace jixiao
