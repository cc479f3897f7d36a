#include "workspace/history/restated_diagnostics.hpp"

#include "read/yaml/source.hpp"

namespace jixiao::history {
namespace {

Place place_of(Restatement const& restated, Verdict const& verdict) {
    auto const& [closed, now, place] = restated;
    auto const& row = *verdict.indicator;
    if (closed && closed->target_figure != now->target_figure)
        return verdict.revised ? verdict.revised->place : row.target_place;
    return verdict.actual ? verdict.actual->place : row.place;
}

}  // namespace

std::vector<Diagnostic> restated_diagnostics(Closing const& closing,
                                             std::vector<Restatement> const& restated,
                                             Evaluation const& now, std::string const& manifest) {
    std::vector<Diagnostic> diagnostics;
    for (auto const& each : restated) {
        auto const* const verdict = each.now ? &now.verdicts[each.place] : nullptr;
        auto const& record = each.closed ? *each.closed : *each.now;
        auto const [was, is] = both_values(each);
        diagnostics.push_back(
            {Severity::warning,
             "restated",
             verdict ? place_of(each, *verdict) : whole_file(manifest),
             say("{0} is closed, but \"{1}\" ({2}) differs: at closing {3}; now {4}",
                 closing.period.text(), record.name, record.id, was, is),
             say("restore the earlier content, or record the change: jixiao close {0} --restate "
                 "--reason …",
                 closing.period.text()),
             {}});
    }
    return diagnostics;
}

}  // namespace jixiao::history
