#include "report/terminal.hpp"

#include "evaluate/shown_figure.hpp"
#include "report/attention.hpp"
#include "report/columns.hpp"
#include "report/execution_block.hpp"
#include "report/printable.hpp"
#include "report/summary.hpp"
#include "report/verdict_words.hpp"
#include "report/words.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// The texts of one row, in the reader's language.
struct Row {
    std::string name, target, actual, achievement, trend, reason;
};

std::string achievement_of(Verdict const& verdict, Report const& report, Catalog const& catalog) {
    if (verdict.state != State::rated) return catalog(outcome_of(verdict));
    return achievement_text(verdict, report.limits);
}

std::string reason_of(Verdict const& verdict, Catalog const& catalog) {
    auto shown = catalog(verdict.reason);
    for (auto const flag : verdict.flags)
        shown = catalog(say("[{0}] {1}", catalog(word_of(flag)), shown));
    return shown;
}

Row row_of(Verdict const& verdict, Report const& report, Catalog const& catalog) {
    return {verdict.indicator->name,
            verdict.target ? verdict.target->text : std::string{},
            verdict.actual_text,
            achievement_of(verdict, report, catalog),
            std::string{arrow_of(verdict.trend)},
            reason_of(verdict, catalog)};
}

Row headings(Catalog const& catalog) {
    return {catalog(say("Indicator")),   catalog(say("Target")), catalog(say("Actual")),
            catalog(say("% of target")), catalog(say("Trend")),  catalog(say("Reason"))};
}

/// The columns: shape, name, target, actual, achievement, trend and, when wide, reason. Short
/// texts take what they need; the name, and when wide the reason, share the rest.
std::vector<Column> fit_columns(std::vector<Row> const& rows, std::size_t width) {
    auto const wide = width >= wide_from;
    auto const need = [&](std::string Row::*text, std::size_t most) {
        std::size_t cells = 0;
        for (auto const& row : rows) cells = std::max(cells, count_cells(row.*text));
        return std::min(cells, most);
    };
    auto const target = need(&Row::target, wide ? 16 : 14);
    auto const actual = need(&Row::actual, wide ? 14 : 12);
    auto const achievement = need(&Row::achievement, 11);
    auto const trend = need(&Row::trend, 5);
    auto const taken = 1 + 1 + 2 + target + 2 + actual + 2 + achievement + 2 + trend;
    auto const rest = std::max(width, narrowest) - taken;
    auto const name = wide ? std::min(need(&Row::name, 36), rest / 2) : rest;
    std::vector<Column> columns{{1 + 1 + name}, {target}, {actual}, {achievement, true}, {trend}};
    if (wide) columns.push_back({rest - name - 2});
    return columns;
}

/// Whether the reason is worth a line of its own: not where the state says it all.
bool needs_words(Verdict const& verdict) {
    if (verdict.state == State::not_due || verdict.state == State::not_applicable) return false;
    return verdict.status != Status::green || !verdict.flags.empty();
}

class Page {
public:
    Page(Report const& report, Catalog const& catalog, Look const& look)
        : report_{report}, catalog_{catalog}, look_{look} {
        std::vector<Row> rows{headings(catalog)};
        for (auto const& table : report.tables)
            for (auto const& goal : table.goals)
                for (auto const* verdict : goal.rows)
                    rows.push_back(row_of(*verdict, report, catalog));
        columns_ = fit_columns(rows, look.width);
        wide_ = columns_.size() > 5;
    }

    std::string text() const {
        auto shown = title();
        for (auto const& table : report_.tables)
            for (auto const& goal : table.goals)
                if (!goal.rows.empty()) shown += show_goal(table, goal);
        return shown;
    }

private:
    std::string line(Message const& message) const {
        return fit_cells(printable(catalog_(message)), std::max(look_.width, narrowest));
    }

    std::string title() const {
        auto const passed = share_text(Fraction::of(report_.as_of.last.month(), 12));
        auto const period = title_of(report_.as_of);
        auto const heading = report_.unit.empty() ? period : say("{0}: {1}", report_.unit, period);
        auto shown = embolden(line(heading), look_) + "\n" +
                     line(say("Rules: {0}; {1} of the year has passed", report_.profile, passed)) +
                     "\n";
        for (auto const status : {Status::green, Status::amber, Status::red, Status::unrated})
            shown += paint(shape_of(status), status, look_) + " " + catalog_(word_of(status)) +
                     (status == Status::unrated ? "\n" : "  ");
        return shown;
    }

    std::string show_goal(TablePart const& table, GoalPart const& goal) const {
        auto const heading = say("{0}: {1}", title_of(*table.table), title_of(*goal.goal));
        auto shown = "\n" + embolden(line(heading), look_) + "\n" + show_headings();
        std::string group;
        for (auto const* verdict : goal.rows) {
            auto const& path = verdict->indicator->path;
            if (!path.empty() && path.front() != group) {
                group = path.front();
                shown += "  " + line(literal(group)) + "\n";
            }
            shown += show_row(*verdict);
        }
        return shown;
    }

    std::string show_headings() const {
        auto const row = headings(catalog_);
        std::vector<Cell> cells{{"  " + row.name, {}},
                                {row.target, {}},
                                {row.actual, {}},
                                {row.achievement, {}},
                                {row.trend, {}}};
        if (wide_) cells.push_back({row.reason, {}});
        return lay_out(columns_, cells);
    }

    std::string show_row(Verdict const& verdict) const {
        auto const row = row_of(verdict, report_, catalog_);
        auto const in_colour = [&](std::string const& text) {
            return paint(text, verdict.status, look_);
        };
        std::vector<Cell> cells{
            {row.target, {}}, {row.actual, {}}, {row.achievement, in_colour}, {row.trend, {}}};
        if (wide_) cells.push_back({row.reason, {}});
        auto columns = columns_;
        columns.front().width -= 2;  // the shape and a space stand before the name
        cells.insert(cells.begin(), {row.name, {}});
        auto const most_lines = needs_words(verdict) ? std::size_t{4} : std::size_t{2};
        auto shown = behind_shape(lay_out(columns, cells, most_lines),
                                  in_colour(std::string{shape_of(verdict.status)}));
        if (!wide_ && needs_words(verdict) && !row.reason.empty()) shown += under(row.reason);
        return shown;
    }

    static std::string behind_shape(std::string const& lines, std::string const& shape) {
        std::string shown;
        for (std::size_t at = 0; at < lines.size();) {
            auto const end = lines.find('\n', at) + 1;
            shown += (at == 0 ? shape + " " : "  ") + lines.substr(at, end - at);
            at = end;
        }
        return shown;
    }

    std::string under(std::string const& reason) const {
        constexpr std::size_t indent = 4;
        auto const width = std::max(look_.width, narrowest) - indent;
        std::string shown;
        for (auto const& text : wrap_cells(printable(reason), width, 4))
            shown += std::string(indent, ' ') + text + "\n";
        return shown;
    }

    Report const& report_;
    Catalog const& catalog_;
    Look const& look_;
    std::vector<Column> columns_;
    bool wide_ = false;
};

}  // namespace

std::string show_report(Report const& report, Catalog const& catalog, Look const& look) {
    return Page{report, catalog, look}.text() + "\n" + roll_up_summary(report, catalog, look) +
           execution_block(report, catalog, look) + attention_list(report, catalog, look);
}

}  // namespace jixiao
