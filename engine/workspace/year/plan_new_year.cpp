#include "workspace/year/plan_new_year.hpp"

#include "model/book/annual_years.hpp"
#include "model/book/reported_periods.hpp"
#include "report/evaluate_workspace.hpp"
#include "system/new_folder.hpp"

namespace jixiao::year {
namespace fs = std::filesystem;
namespace {

/// The period in which a year ended.
struct YearEnd {
    Period period;
    bool is_closed = false;
    std::vector<history::Record> recorded = {};  // when it was closed
};

/// The period of the kind of `like`, a month when there is none, that ends a year.
Period last_of_its_kind(std::optional<Period> const& like, Month december) {
    auto const months = like ? like->months() : 1;
    return {{december.index - months + 1}, december};
}

YearEnd year_end(history::KeptWorkspace const& kept, int year, bool before_closing) {
    auto const& book = kept.workspace.book;
    auto const december = Month::of(year, 12);
    auto const store = history::open_history(kept);
    std::optional<history::Closing> closed;
    for (auto const& closing : store.closings(book.tables.front().unit))
        if (closing.period.last == december) closed = closing;
    if (closed) return {closed->period, true, store.verdicts(*closed)};
    auto const reported = usual_period(book, kept.workspace.actuals);
    if (!before_closing) {
        auto const is_begun = reported && reported->last == december;
        throw NotClosed{year, is_begun ? *reported : last_of_its_kind(reported, december),
                        is_begun};
    }
    auto const is_reported = reported && reported->year() == year;
    return {is_reported ? *reported : Period{Month::of(year, 1), december}};
}

}  // namespace

NotClosed::NotClosed(int year, Period last, bool is_begun)
    : Refusal{say("{0} has not been closed, so its results are not final", year),
              is_begun
                  ? say("close it first: jixiao close {0}; or go on with --before-closing",
                        last.text())
                  : say("fill in its last period first: jixiao start {0}, then jixiao close {0}; "
                        "or go on with --before-closing",
                        last.text())},
      period{last} {}

int next_year(Book const& book) {
    auto const years = annual_years(book);
    if (!years)
        throw Refusal{say("no table has an annual goal, so no year follows"),
                      say("add the goals to the tables that are there")};
    return years->last + 1;
}

PlannedYear plan_new_year(history::KeptWorkspace const& kept, int year, bool before_closing,
                          fs::path folder, Catalog const& catalog) {
    auto const& workspace = kept.workspace;
    auto const next = next_year(workspace.book);
    if (year != next)
        throw Refusal{say("the annual goals of the tables are for {0}; {1} does not follow it",
                          next - 1, year),
                      say("make the year after: jixiao new-year {0}", next)};
    if (folder.empty()) folder = folder_of_next(kept.folder, year);
    folder = (fs::absolute(folder) / "").lexically_normal().parent_path();
    auto const [period, is_closed, recorded] = year_end(kept, year - 1, before_closing);
    auto const usual = usual_period(workspace.book, workspace.actuals).value_or(period);
    auto const january = Month::of(year, 1);
    auto const now = evaluate(workspace, period);
    return {year,
            folder,
            period,
            is_closed,
            is_closed ? history::restated_now(recorded, now).size() : 0,
            {january, {january.index + usual.months() - 1}},
            new_year(workspace, last_year_of(now, recorded), year, kept.folder, folder, catalog)};
}

void create(PlannedYear const& planned) {
    require_new_or_empty(planned.folder, planned.made.files);
    // An empty folder is not content: without the files it is as nothing.
    auto const& actuals = planned.made.actuals;
    std::error_code failure;
    fs::create_directories(actuals, failure);
    if (failure) throw Refusal{say("cannot create {0}: {1}", actuals.string(), failure.message())};
    write_files(planned.made.files);
}

}  // namespace jixiao::year
