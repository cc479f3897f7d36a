#include "report/terminal/attention.hpp"

#include "base/printable.hpp"
#include "base/shell_word.hpp"
#include "base/utf8.hpp"
#include "report/terminal/columns.hpp"
#include "report/terminal/terminal.hpp"
#include "report/words/words.hpp"

#include <algorithm>

namespace jixiao {
namespace {

constexpr std::size_t listed_of_each = 8;

std::vector<Verdict const*> those(Report const& report, std::string_view kind) {
    std::vector<Verdict const*> found;
    for (auto const& part : report.parts)
        for (auto const& row : part.rows)
            if (attention_kind(*row.verdict) == kind) found.push_back(row.verdict);
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

/// A command on a line of its own, in one piece so that it can be copied.
std::string command(std::string const& words, Report const& report, Look const& look) {
    auto const folder =
        look.workspace.empty() ? std::string{} : " -C " + shell_word(look.workspace);
    return printable("  jixiao " + words + folder + " --period " + report.as_of.text()) + "\n";
}

/// The command that lists all rows of one status or state of the same selection.
std::string list_command(std::string_view name, Report const& report, Look const& look) {
    auto words = "evaluate --status " + std::string{name};
    if (!report.selection.table.empty()) words += " --table " + shell_word(report.selection.table);
    switch (report.selection.term) {
        case TermChoice::all: break;
        case TermChoice::annual: words += " --term annual"; break;
        case TermChoice::long_term: words += " --term long-term"; break;
    }
    return command(words, report, look);
}

}  // namespace

std::string attention_list(Report const& report, Catalog const& catalog, Look const& look) {
    struct Kind {
        std::string_view name;
        std::vector<Verdict const*> verdicts;
    };
    std::vector<Kind> kinds;
    for (auto const name : attention_kinds()) kinds.push_back({name, those(report, name)});
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
                     list_command(kind.name, report, look);
    }
    return shown + "\n" + catalog(say("To see how a status was decided:")) + "\n" +
           command("explain " + shell_word(first->indicator->id), report, look);
}

}  // namespace jixiao
