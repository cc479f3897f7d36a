#include "workspace/database/write_results.hpp"

#include "report/words/words.hpp"
#include "workspace/database/inserter.hpp"

namespace jixiao::database {
namespace {

std::string flags_of(Verdict const& verdict) {
    std::string flags;
    for (auto const flag : verdict.flags)
        flags.append(flags.empty() ? "" : " ").append(name_of(flag));
    return flags;
}

Cell status_of(Status status) {
    return status == Status::unrated ? Cell{""} : Cell{name_of(status)};
}

}  // namespace

void write_evaluation(soci::session& session, Evaluation const& evaluation, Catalog const& catalog,
                      Numbers const& numbers) {
    Inserter verdicts{session, "verdict"}, budgets{session, "budget"};
    auto const period = evaluation.as_of.text();
    for (auto const& verdict : evaluation.verdicts)
        verdicts.add({numbers.of_row.at(verdict.indicator),
                      period,
                      status_of(verdict.status),
                      name_of(verdict.state),
                      verdict.rule,
                      verdict.target ? verdict.target->text : std::string{},
                      verdict.target_amount,
                      verdict.target_high,
                      verdict.target_unit,
                      verdict.actual_text,
                      verdict.actual_amount,
                      name_of(verdict.aggregation),
                      verdict.plan,
                      verdict.due,
                      verdict.progress_ratio,
                      verdict.achievement,
                      verdict.forecast,
                      verdict.likelihood ? name_of(*verdict.likelihood) : std::string_view{},
                      name_of(verdict.trend),
                      verdict.direction_from == DirectionFrom::assumed ? 1 : 0,
                      flags_of(verdict),
                      catalog(reason_of(verdict))});
    for (auto const& execution : evaluation.executions)
        if (execution.is_reported())
            budgets.add({numbers.of_table.at(execution.table), period, execution.initial,
                         execution.adjusted, execution.spent, execution.rate,
                         execution.progress_ratio, status_of(execution.status),
                         catalog(execution.reason)});
}

void write_findings(soci::session& session, std::vector<Diagnostic> const& findings,
                    std::size_t unit, FilesWithin const& within, Catalog const& catalog,
                    Numbers& numbers) {
    Inserter table{session, "finding"};
    auto const number_or_null = [](std::size_t number) {
        return number == 0 ? Cell{""} : Cell{number};
    };
    for (auto const& found : findings)
        table.add({++numbers.findings, number_or_null(unit), name_of(found.severity), found.code,
                   within(found.place.file), number_or_null(found.place.line),
                   number_or_null(found.place.column), catalog(within(found.message)),
                   catalog(within(found.hint)), found.indicator, found.source_line});
}

void write_closings(soci::session& session, history::Store const& store, std::string const& unit,
                    Numbers& numbers) {
    Inserter closings{session, "closing"}, verdicts{session, "closed_verdict"};
    for (auto const& closing : store.closings(unit)) {
        closings.add({++numbers.closings, numbers.units, closing.unit, closing.period.text(),
                      closing.number, closing.at, closing.by, closing.reason, closing.engine,
                      closing.profile, closing.green, closing.amber, closing.red, closing.unrated});
        std::size_t ordinal = 0;
        for (auto const& record : store.verdicts(closing))
            verdicts.add({numbers.closings, ++ordinal, record.table, record.goal, record.id,
                          record.name, status_of(record.status), name_of(record.state),
                          record.target, record.actual, record.plan, record.progress_ratio,
                          record.achievement});
    }
}

}  // namespace jixiao::database
