#pragma once

#include "model/target/grammar/tokens.hpp"

#include <optional>
#include <string>

namespace jixiao::grammar {

/// What may stand before a requirement and travels with it: 平均, 每年, 3年共, 3年内.
struct Lead {
    std::string qualifier;
    Span qualifier_at;
    Per per;
    Span per_at;
    int total_over_years = 0;
    int within_years = 0;
};

/// Takes one piece of a lead; the token behind it, or nothing.
std::optional<std::size_t> take_lead(Lead& lead, Tokens const& tokens, std::size_t at);

/// 65岁以上老年人, 3分钟 of 3分钟到场率95%: a number within a name. The token behind it.
std::optional<std::size_t> skip_group(Tokens const& tokens, std::size_t at);

}  // namespace jixiao::grammar
