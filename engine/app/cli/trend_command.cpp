#include "app/cli/check_workspace.hpp"
#include "app/cli/finding.hpp"
#include "app/cli/open_history.hpp"
#include "base/refusal.hpp"
#include "base/suggest.hpp"
#include "model/book/name_index.hpp"
#include "model/book/reported_periods.hpp"
#include "report/evaluate_workspace.hpp"
#include "workspace/history/series.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// The closed periods as they were recorded, and the open ones as they are
/// evaluated now.
std::vector<history::PeriodRecords> all_periods(history::Store const& store,
                                                Workspace const& workspace,
                                                Catalog const& catalog) {
    std::vector<history::PeriodRecords> periods;
    auto const closings = store.closings(unit_of(workspace, store));
    for (auto const& closing : closings)
        if (history::latest_of(closings, closing.period) == &closing)
            periods.push_back({closing.period, closing.number, store.verdicts(closing)});
    for (auto const& period : reported_periods(workspace.actuals)) {
        if (history::latest_of(closings, period)) continue;
        auto const now = evaluate(workspace, period, Detail::verdicts);
        periods.push_back({period, 0, history::records_of(now, catalog)});
    }
    std::stable_sort(periods.begin(), periods.end(),
                     [](auto const& a, auto const& b) { return ends_before(a.period, b.period); });
    return periods;
}

void read_trend(Given const& given, Options&) {
    if (given.texts.size() != 1)
        throw Refusal{say("trend takes one indicator"), say("for example: jixiao trend D-A-03")};
}

int run_trend(Shell const& shell) {
    auto const& options = shell.options;
    auto const workspace = load_what_is_there(shell).workspace;
    Catalog const catalog{shell.language(workspace.language)};
    auto const& text = options.texts.front();
    NameIndex const index{workspace.book};
    history::Wanted wanted{text, {}};
    for (auto const* indicator : index.served_by(text))
        wanted.rows.emplace_back(indicator->id, indicator->name);
    auto const all = history::make_series(
        all_periods(open_history(shell, options.folder, workspace), workspace, catalog), wanted);
    auto const has_errors = report_errors(shell, workspace, {}, catalog);
    if (all.empty() && wanted.rows.empty())
        throw Refusal{say("no indicator is called \"{0}\"", text), suggest(text, index.words())};
    if (all.empty())
        throw Refusal{say("no period with \"{0}\" has been closed or reported yet", text)};
    shell.deliver(options.format == "csv"    ? history::series_csv(all)
                  : options.format == "json" ? history::series_json(all)
                                             : history::series_text(all, catalog, shell.look()));
    return has_errors ? findings : clean;
}

}  // namespace

Command trend_command() {
    return {"trend",
            say("show an indicator across closed and open periods"),
            {texts_option("INDICATOR", say("an indicator by its id, name or alias")),
             format_option("text|csv|json"), output_option()},
            "jixiao trend 净增高新技术企业数量\n"
            "jixiao trend D-A-03 --format csv -o trend.csv",
            read_trend,
            run_trend};
}

}  // namespace jixiao
