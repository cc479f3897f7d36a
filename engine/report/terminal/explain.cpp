#include "report/terminal/explain.hpp"

#include "base/printable.hpp"
#include "report/terminal/sheet.hpp"
#include "report/terminal/terminal.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "rules/status/shown_figure.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace jixiao {
namespace {

std::string steps(Verdict const& verdict, Catalog const& catalog, Look const& look) {
    std::string shown;
    auto const width = std::max(look.width, narrowest);
    for (std::size_t i = 0; i < verdict.derivation.size(); ++i) {
        auto lead = fmt::format("{:>3}. ", i + 1);
        for (auto const& line : wrap_cells(printable(catalog(verdict.derivation[i])),
                                           width - lead.size(), 12, look.ambiguous)) {
            shown += lead + line + "\n";
            lead.assign(lead.size(), ' ');
        }
    }
    return shown;
}

}  // namespace

std::string explain_verdict(Verdict const& verdict, Profile const& profile, Catalog const& catalog,
                            Look const& look) {
    auto const& indicator = *verdict.indicator;
    auto const word = catalog(outcome_of(verdict));
    auto shown = embolden(printable(indicator.id + " " + indicator.name), look) + "\n" +
                 paint(std::string{shape_of(verdict.status)} + " " + word, verdict.status, look) +
                 " " + printable(catalog(say("as of {0}", title_of(verdict.as_of)))) + "\n\n";
    Sheet sheet{catalog, look, std::max(look.width, narrowest)};
    sheet.put(say("Why"), reason_of(verdict));
    sheet.put(say("Table"), say("{0}: {1}", title_of(*verdict.table), title_of(*verdict.goal)));
    sheet.put(say("Path"), fmt::format("{}", fmt::join(indicator.path, " / ")));
    sheet.put(say("Target"), verdict.target ? verdict.target->text : std::string{});
    sheet.put(say("Original target"), printed_target(verdict));
    sheet.put(say("Revised"), revisions_text(verdict));
    sheet.put(say("Actual"), actual_with_unit(verdict));
    sheet.put(say("% of target"), achievement_text(verdict, share_limits(profile)));
    sheet.put(say("Remarks"), remarks_text(verdict));
    sheet.put(say("Forecast"), forecast_text(verdict));
    sheet.put(say("Likelihood"), likelihood_text(verdict));
    sheet.put(say("Previous"), previous_text(verdict));
    if (auto const* actual = verdict.actual) {
        sheet.put(say("Note"), actual->remarks().note);
        sheet.put(say("Evidence"), actual->remarks().evidence);
        sheet.put(say("Reason for variance"), cause_text(*actual));
        sheet.put(say("Corrective actions"), actual->remarks().action);
    }
    sheet.put(say("Rule"), rule_text(verdict, profile.name));
    shown += sheet.text();
    if (!verdict.derivation.empty())
        shown += "\n" + catalog(say("How the status was decided, step by step:")) + "\n" +
                 steps(verdict, catalog, look);
    return shown;
}

}  // namespace jixiao
