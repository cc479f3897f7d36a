#include "evaluate/rows.hpp"

namespace jixiao {
namespace {

/// What words say of a limit that is not told as a number; nothing for a figure.
std::optional<Attainment> said_of_limit(Actual const& line) {
    if (line.value.has_error()) return std::nullopt;
    if (auto const* word = std::get_if<Attained>(&*line.value)) return word->attainment;
    return std::nullopt;
}

}  // namespace

void evaluate_within(Evaluated& evaluated, Row const& row, Rules const& rules,
                     Findings const& findings) {
    auto const* line = line_of_period(evaluated, row, findings);
    if (!line) return;
    auto const said = said_of_limit(*line);
    if (!said) return evaluate_number(evaluated, row, rules, findings);
    if (*said == Attainment::partly)
        return reject(evaluated, findings, "actual-kind", line->place,
                      say("a limit is kept or broken, not kept in part"),
                      say("write {0}, {1} or the share of it that was used", "未超", "超"));
    bool const is_kept = *said == Attainment::achieved;
    take(evaluated, {.status = is_kept ? Status::green : Status::red,
                     .rule = 7,
                     .why = is_kept ? Why::cap_kept : Why::cap_broken});
}

}  // namespace jixiao
