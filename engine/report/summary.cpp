#include "report/summary.hpp"

#include "evaluate/shown_figure.hpp"
#include "report/columns.hpp"
#include "report/printable.hpp"
#include "report/terminal.hpp"
#include "report/words.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao {
namespace {

int unrated_of(RollUp const& roll_up) {
    return roll_up.all() - roll_up.rated();
}

/// "36/38 (94.7%)": how many of those that are expected are rated.
std::string coverage_of(RollUp const& roll_up) {
    auto const [rated, expected] = std::pair{roll_up.rated(), roll_up.expected()};
    if (expected == 0) return "0/0";
    return fmt::format("{}/{} ({})", rated, expected, share_text(Fraction::of(rated, expected)));
}

/// "missing 4, not due 8", without those that are zero.
Message unrated_words(RollUp const& roll_up) {
    Message words;
    auto const add = [&](State state, int count) {
        if (count == 0) return;
        auto const one = say("{0} ({1})", word_of(state), count);
        words = words.empty() ? one : say("{0}, {1}", words, one);
    };
    add(State::missing, roll_up.missing);
    add(State::not_due, roll_up.not_due);
    add(State::not_applicable, roll_up.not_applicable);
    add(State::undecidable, roll_up.undecidable);
    add(State::invalid, roll_up.invalid);
    return words;
}

std::vector<Column> summary_columns(Report const& report, Catalog const& catalog,
                                    std::size_t width) {
    std::vector<Column> columns{{0}};
    for (auto const status : {Status::green, Status::amber, Status::red, Status::unrated})
        columns.push_back({std::max<std::size_t>(count_cells(catalog(word_of(status))), 4), true});
    columns.push_back({16, true});
    std::size_t taken = 0;
    for (auto const& column : columns) taken += column.width + 2;
    auto names = count_cells(catalog(say("All tables")));
    for (auto const& table : report.tables)
        names = std::max(names, count_cells(catalog(title_of(*table.table))));
    columns.front().width = std::min(names, std::max(width, narrowest) - taken - 2);
    return columns;
}

std::string roll_up_row(Message const& name, RollUp const& roll_up,
                        std::vector<Column> const& columns, Catalog const& catalog,
                        Look const& look) {
    auto const counted = [&](int count, Status status) {
        return Cell{std::to_string(count), [&look, count, status](std::string text) {
                        return count > 0 ? paint(text, status, look) : text;
                    }};
    };
    auto const row = lay_out(columns,
                             {{catalog(name), {}},
                              counted(roll_up.green, Status::green),
                              counted(roll_up.amber, Status::amber),
                              counted(roll_up.red, Status::red),
                              counted(unrated_of(roll_up), Status::unrated),
                              {coverage_of(roll_up), {}}},
                             1);
    return paint(shape_of(roll_up.status), roll_up.status, look) + " " + row;
}

constexpr std::size_t listed_of_each = 8;

bool needs_attention(Verdict const& verdict, State state) {
    return verdict.status == Status::unrated && verdict.state == state;
}

std::vector<Verdict const*> those(Report const& report, auto const& predicate) {
    std::vector<Verdict const*> found;
    for (auto const* verdict : report.selected)
        if (predicate(*verdict)) found.push_back(verdict);
    return found;
}

std::string attention_line(Verdict const& verdict, std::size_t id_width, Catalog const& catalog,
                           Look const& look) {
    auto const width = std::max(look.width, narrowest);
    auto const figures = verdict.state == State::rated
                             ? say("{0} of {1}", verdict.actual_text,
                                   verdict.target ? verdict.target->text : std::string{})
                             : word_of(verdict.state);
    auto const rest = width - 2 - id_width - 4;
    auto const name = rest * 3 / 5;
    return paint(shape_of(verdict.status), verdict.status, look) + " " +
           lay_out(
               {{id_width}, {name}, {rest - name}},
               {{verdict.indicator->id, {}}, {verdict.indicator->name, {}}, {catalog(figures), {}}},
               1);
}

/// The folder as an argument that a shell takes as one word.
std::string quoted(std::string const& text) {
    auto const plain = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               std::string_view{"./-_+,:@%"}.find(c) != std::string_view::npos ||
               static_cast<unsigned char>(c) >= 0x80;
    });
    if (plain && !text.empty()) return text;
    std::string shown = "'";
    for (auto const c : text) shown += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return shown + "'";
}

/// A command on a line of its own, in one piece so that it can be copied.
std::string command(std::string const& words, Report const& report, Look const& look) {
    auto const folder = look.workspace.empty() ? std::string{} : " -C " + quoted(look.workspace);
    return printable("  jixiao " + words + folder + " --period " + report.as_of.text()) + "\n";
}

}  // namespace

std::string roll_up_summary(Report const& report, Catalog const& catalog, Look const& look) {
    auto const columns = summary_columns(report, catalog, look.width);
    std::vector<Cell> headings{{catalog(say("Roll-up")), {}}};
    for (auto const status : {Status::green, Status::amber, Status::red, Status::unrated})
        headings.push_back({catalog(word_of(status)), {}});
    headings.push_back({catalog(say("Coverage")), {}});
    auto shown = "  " + lay_out(columns, headings);
    for (auto const& table : report.tables)
        shown += roll_up_row(title_of(*table.table), table.roll_up, columns, catalog, look);
    if (report.tables.size() != 1)
        shown += roll_up_row(say("All tables"), report.roll_up, columns, catalog, look);
    auto const width = std::max(look.width, narrowest);
    auto const put = [&](Message const& sentence) {
        for (auto const& line : wrap_cells(catalog(sentence), width - 2, 4))
            shown += "  " + line + "\n";
    };
    auto const words = unrated_words(report.roll_up);
    if (!words.empty()) put(say("Unrated: {0}", words));
    if (auto const& weighted = report.roll_up.weighted)
        put(say("Green by weight: {0}", share_text(*weighted)));
    return shown;
}

std::string attention_list(Report const& report, Catalog const& catalog, Look const& look) {
    auto const of_status = [&](Status status) {
        return those(report, [&](Verdict const& v) { return v.status == status; });
    };
    auto const of_state = [&](State state) {
        return those(report, [&](Verdict const& v) { return needs_attention(v, state); });
    };
    struct Kind {
        std::string_view name;
        std::vector<Verdict const*> verdicts;
    };
    std::vector<Kind> const kinds{{name_of(Status::red), of_status(Status::red)},
                                  {name_of(State::invalid), of_state(State::invalid)},
                                  {name_of(State::missing), of_state(State::missing)},
                                  {name_of(Status::amber), of_status(Status::amber)},
                                  {name_of(State::undecidable), of_state(State::undecidable)}};
    std::size_t id_width = 0;
    Verdict const* first = nullptr;
    for (auto const& kind : kinds)
        for (auto const* verdict : kind.verdicts) {
            if (!first) first = verdict;
            id_width = std::max(id_width, count_cells(verdict->indicator->id));
        }
    if (!first) return "\n" + catalog(say("Nothing needs attention.")) + "\n";
    auto shown = "\n" + embolden(catalog(say("Needs attention")), look) + "\n";
    for (auto const& kind : kinds) {
        auto const count = std::min(kind.verdicts.size(), listed_of_each);
        for (std::size_t i = 0; i < count; ++i)
            shown += attention_line(*kind.verdicts[i], std::min<std::size_t>(id_width, 16), catalog,
                                    look);
        if (auto const more = kind.verdicts.size() - count; more > 0)
            shown += "  " + catalog(say("and {0} more:", more)) + "\n" +
                     command("evaluate --status " + std::string{kind.name}, report, look);
    }
    return shown + "\n" + catalog(say("How a status came about:")) + "\n" +
           command("explain " + first->indicator->id, report, look);
}

}  // namespace jixiao
