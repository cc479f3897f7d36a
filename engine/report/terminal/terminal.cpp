#include "report/terminal/terminal.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "report/terminal/attention.hpp"
#include "report/terminal/columns.hpp"
#include "report/terminal/execution_block.hpp"
#include "report/terminal/summary.hpp"
#include "report/words/words.hpp"
#include "report/words/year_mark.hpp"
#include "rules/status/shown_figure.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// A text and how many cells it takes.
struct Measured {
    Measured(std::string what, Look const& look)
        : text{std::move(what)}, cells{count_cells(text, look.ambiguous)} {}

    std::string text;
    std::size_t cells;
};

/// The texts of one row, in the reader's language.
struct Texts {
    Measured name, target, actual, achievement, trend;
    std::string reason;
};

std::string reason_of(ReportRow const& row, Catalog const& catalog) {
    auto shown = catalog(row.reason);
    for (auto const flag : row.verdict->flags)
        shown = catalog(say("[{0}] {1}", catalog(word_of(flag)), shown));
    return shown;
}

Texts texts_of(ReportRow const& row, Report const& report, Catalog const& catalog,
               Look const& look) {
    auto const& verdict = *row.verdict;
    return {
        {row.name, look},
        {row.target, look},
        {row.actual, look},
        {verdict.state == State::rated ? row.achievement : catalog(row.outcome), look},
        {shows_year_marks(look) ? marked_trend(row, report) : std::string{arrow_of(verdict.trend)},
         look},
        reason_of(row, catalog)};
}

Texts headings(Catalog const& catalog, Look const& look) {
    return {{catalog(say("Indicator")), look}, {catalog(say("Target")), look},
            {catalog(say("Actual")), look},    {catalog(say("% of target")), look},
            {catalog(say("Trend")), look},     catalog(say("Reason"))};
}

/// The columns: shape, name, target, actual, achievement, trend and, when wide, reason. Short
/// texts take what they need; the name, and when wide the reason, share the rest.
std::vector<Column> fit_columns(Texts const& headings, std::vector<Texts> const& rows,
                                Look const& look) {
    auto const width = look.width;
    auto const wide = width >= wide_from;
    auto const need = [&](Measured Texts::*text, std::size_t most) {
        auto cells = (headings.*text).cells;
        for (auto const& row : rows) cells = std::max(cells, (row.*text).cells);
        return std::min(cells, most);
    };
    auto const target = need(&Texts::target, wide ? 16 : 14);
    auto const actual = need(&Texts::actual, wide ? 14 : 12);
    auto const achievement = need(&Texts::achievement, 11);
    auto const trend = need(&Texts::trend, wide ? 30 : 5);
    auto const taken = 1 + 1 + 2 + target + 2 + actual + 2 + achievement + 2 + trend;
    auto const rest = std::max(width, narrowest) - taken;
    auto const name = wide ? std::min(need(&Texts::name, 36), rest / 2) : rest;
    std::vector<Column> columns{{1 + 1 + name}, {target}, {actual}, {achievement, true}, {trend}};
    if (wide) columns.push_back({rest - name - 2});
    return columns;
}

/// Whether the reason is worth a line of its own: not where the state says it all.
bool needs_words(Verdict const& verdict) {
    if (verdict.state == State::not_due || verdict.state == State::not_applicable) return false;
    return verdict.status != Status::green || !verdict.flags.empty();
}

/// Whether rows of some statuses only are listed.
bool is_chosen(Selection const& selection) {
    return !selection.statuses.empty() || !selection.states.empty();
}

class Page {
public:
    Page(Report const& report, Catalog const& catalog, Look const& look)
        : report_{report}, catalog_{catalog}, look_{look} {
        for (auto const& part : report.parts)
            for (auto const& row : part.rows)
                if (row.is_listed) texts_.push_back(texts_of(row, report, catalog, look));
        columns_ = fit_columns(headings(catalog, look), texts_, look);
        wide_ = columns_.size() > 5;
    }

    std::string text() const {
        constexpr std::size_t usual_row = 200;  // bytes
        std::string shown;
        shown.reserve(texts_.size() * usual_row);
        auto texts = texts_.begin();
        for (auto const& part : report_.parts)
            if (part.has_listed_rows()) shown += show_part(part, texts);
        return shown;
    }

    std::string title() const {
        auto const passed = share_text(Fraction::of(report_.as_of.last.month(), 12));
        auto shown = embolden(line(heading_of(report_)), look_) + "\n" +
                     line(say("Rules: {0}; {1} of the year has passed", report_.profile, passed)) +
                     "\n";
        for (auto const status : best_first)
            shown += paint(shape_of(status), status, look_) + " " + catalog_(word_of(status)) +
                     (status == Status::unrated ? "\n" : "  ");
        return shown;
    }

private:
    using TextsOfRows = std::vector<Texts>::const_iterator;

    std::string line(Message const& message) const {
        return fit_cells(printable(catalog_(message)), std::max(look_.width, narrowest),
                         look_.ambiguous);
    }

    /// `texts` stands at those of the first row, and then behind those of the last.
    std::string show_part(ReportPart const& part, TextsOfRows& texts) const {
        auto const heading = say("{0}: {1}", title_of(*part.table), title_of(*part.goal));
        auto shown = "\n" + embolden(line(heading), look_) + "\n" + show_headings();
        std::string group;
        for (auto const& row : part.rows) {
            if (!row.is_listed) continue;
            if (!row.path.empty() && row.path.front() != group) {
                group = row.path.front();
                shown += "  " + line(literal(group)) + "\n";
            }
            shown += show_row(row, *texts++);
        }
        return shown;
    }

    std::string show_headings() const {
        auto const row = headings(catalog_, look_);
        std::vector<Cell> cells{{"  " + row.name.text, {}},
                                {row.target.text, {}},
                                {row.actual.text, {}},
                                {row.achievement.text, {}},
                                {row.trend.text, {}}};
        if (wide_) cells.push_back({row.reason, {}});
        return lay_out(columns_, cells, look_);
    }

    std::string show_row(ReportRow const& from, Texts const& row) const {
        auto const& verdict = *from.verdict;
        auto const in_colour = [&](std::string const& text) {
            return paint(text, verdict.status, look_);
        };
        std::vector<Cell> cells;
        cells.reserve(columns_.size());
        auto const add = [&](Measured const& text) -> Cell& {
            return cells.emplace_back(Cell{text.text, {}, text.cells});
        };
        for (auto const* text : {&row.name, &row.target, &row.actual}) add(*text);
        add(row.achievement).dress = in_colour;
        add(row.trend);
        if (wide_) cells.push_back({row.reason, {}});
        auto columns = columns_;
        columns.front().width -= 2;  // the shape and a space stand before the name
        auto const most_lines = needs_words(verdict) ? std::size_t{4} : std::size_t{2};
        auto shown =
            behind_shape(lay_out(columns, cells, look_, most_lines), verdict.status, look_);
        if (!wide_ && needs_words(verdict)) shown += under(row.reason);
        // Nothing else tells it of rows that were chosen.
        if (is_chosen(report_.selection)) shown += under(catalog_(attention_text(from)));
        return shown;
    }

    std::string under(std::string const& words) const {
        return words.empty() ? "" : indented(words, 4, std::max(look_.width, narrowest), look_);
    }

    Report const& report_;
    Catalog const& catalog_;
    Look const& look_;
    std::vector<Texts> texts_;  // of the listed rows, in their order
    std::vector<Column> columns_;
    bool wide_ = false;
};

}  // namespace

std::string show_report(Report const& report, Catalog const& catalog, Look const& look) {
    Page const page{report, catalog, look};
    return page.title() +
           (is_chosen(report.selection) ? std::string{} : attention_list(report, catalog, look)) +
           page.text() + "\n" + roll_up_summary(report, catalog, look) +
           execution_block(report, catalog, look) + explain_hint(report, catalog, look);
}

}  // namespace jixiao
