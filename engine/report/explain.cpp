#include "report/explain.hpp"

#include "evaluate/shown_figure.hpp"
#include "report/printable.hpp"
#include "report/sheet.hpp"
#include "report/terminal.hpp"
#include "report/words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace jixiao {
namespace {

Message possibility_of(Verdict const& verdict) {
    if (!verdict.possibility) return {};
    if (!verdict.possibility_is_stated) return word_of(*verdict.possibility);
    auto const& stated = verdict.actual ? verdict.actual->possibility : std::nullopt;
    if (!stated || stated->reason.empty())
        return say("{0} (stated by the unit)", word_of(*verdict.possibility));
    return say("{0} (stated by the unit: {1})", word_of(*verdict.possibility), stated->reason);
}

Message forecast_of(Verdict const& verdict) {
    if (!verdict.forecast) return {};
    auto const amount = amount_text(*verdict.forecast, verdict.target_unit);
    return verdict.forecast_is_stated ? say("{0} (stated by the unit)", amount)
                                      : say("{0} (at the present pace)", amount);
}

Message previous_text(Verdict const& verdict) {
    if (!verdict.previous || !verdict.previous_status) return {};
    auto const before =
        say("{0}: {1}", verdict.previous->text(), word_of(*verdict.previous_status));
    switch (verdict.trend) {
        case Trend::none: return before;
        case Trend::better: return say("{0}; better since", before);
        case Trend::same: return say("{0}; the same since", before);
        case Trend::worse: return say("{0}; worse since", before);
    }
    return before;
}

Message flags_text(Verdict const& verdict) {
    Message words;
    for (auto const flag : verdict.flags)
        words = words.empty() ? word_of(flag) : say("{0}, {1}", words, word_of(flag));
    return words;
}

void put_report_of_the_unit(Sheet& sheet, Actual const& actual) {
    sheet.put(say("Note"), actual.note);
    sheet.put(say("Evidence"), actual.evidence);
    if (actual.reason) {
        auto const& [category, text] = *actual.reason;
        sheet.put(say("Cause"), category.empty() || text.empty() ? literal(category + text)
                                                                 : say("{0}: {1}", category, text));
    }
    sheet.put(say("Measures"), actual.action);
}

std::string steps(Verdict const& verdict, Catalog const& catalog, Look const& look) {
    std::string shown;
    auto const width = std::max(look.width, narrowest);
    for (std::size_t i = 0; i < verdict.derivation.size(); ++i) {
        auto lead = fmt::format("{:>3}. ", i + 1);
        for (auto const& line :
             wrap_cells(printable(catalog(verdict.derivation[i])), width - lead.size(), 12)) {
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
    auto const rated = verdict.state == State::rated;
    auto const word = catalog(rated ? word_of(verdict.status) : word_of(verdict.state));
    auto shown = embolden(printable(indicator.id + " " + indicator.name), look) + "\n" +
                 paint(std::string{shape_of(verdict.status)} + " " + word, verdict.status, look) +
                 " " + printable(catalog(say("as of {0}", title_of(verdict.as_of)))) + "\n\n";
    Sheet sheet{catalog, std::max(look.width, narrowest)};
    sheet.put(say("Why"), verdict.reason);
    sheet.put(say("Table"), say("{0}: {1}", title_of(*verdict.table), title_of(*verdict.goal)));
    sheet.put(say("Path"), fmt::format("{}", fmt::join(indicator.path, " / ")));
    sheet.put(say("Target"), verdict.target ? verdict.target->text : std::string{});
    sheet.put(say("Actual"), verdict.actual_text);
    if (rated && verdict.achievement)
        sheet.put(say("Achieved"), share_text(*verdict.achievement, share_limits(profile)));
    sheet.put(say("Remarks"), flags_text(verdict));
    sheet.put(say("Forecast"), forecast_of(verdict));
    sheet.put(say("Possibility"), possibility_of(verdict));
    sheet.put(say("Before"), previous_text(verdict));
    if (verdict.actual) put_report_of_the_unit(sheet, *verdict.actual);
    sheet.put(say("Rule"), verdict.rule > 0 ? say("number {0} of {1} (docs/status-rules.md)",
                                                  verdict.rule, profile.name)
                                            : say("none applied ({0})", profile.name));
    shown += sheet.text();
    if (!verdict.derivation.empty())
        shown += "\n" + catalog(say("How it was decided, step by step:")) + "\n" +
                 steps(verdict, catalog, look);
    return shown;
}

}  // namespace jixiao
