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

using Rows = std::vector<ReportRow const*>;

constexpr std::size_t listed_of_each = 8;

/// A command on a line of its own, in one piece so that it can be copied.
std::string command(std::string const& words, Look const& look, std::string const& period = {}) {
    auto const folder =
        look.workspace.empty() ? std::string{} : " -C " + shell_word(look.workspace);
    return printable("  jixiao " + words + folder + (period.empty() ? "" : " --period " + period)) +
           "\n";
}

/// The options that select the tables of the report.
std::string selection_of(Report const& report) {
    std::string words;
    if (!report.selection.table.empty()) words += " --table " + shell_word(report.selection.table);
    switch (report.selection.term) {
        case TermChoice::all: break;
        case TermChoice::annual: words += " --term annual"; break;
        case TermChoice::long_term: words += " --term long-term"; break;
    }
    return words;
}

class AttentionWriter {
public:
    AttentionWriter(Report const& report, Catalog const& catalog, Look const& look)
        : report_{report}, catalog_{catalog}, look_{look}, width_{std::max(look.width, narrowest)} {
        for (auto const& part : report.parts)
            for (auto const& row : part.rows)
                id_width_ = std::max(id_width_, count_cells(row.id, look.ambiguous));
        id_width_ = std::min<std::size_t>(id_width_, 16);
    }

    std::string text() const {
        auto const red = rows_with(report_, Status::red), amber = rows_with(report_, Status::amber);
        auto const open = open_rows(report_);
        if (red.empty() && amber.empty() && open.empty())
            return heading(say("Nothing needs attention.")) + changes();
        std::string shown;
        if (!red.empty() || !amber.empty())
            shown += heading(say("Needs attention: {0} red, {1} amber", red.size(), amber.size())) +
                     coloured(red, Status::red) + coloured(amber, Status::amber);
        return shown + to_report(open) + changes();
    }

private:
    std::string heading(Message const& words) const {
        return "\n" + embolden(catalog_(words), look_) + "\n";
    }

    /// Id, name and what stands behind them.
    std::string line(ReportRow const& row, std::string const& behind) const {
        auto const rest = width_ - 2 - id_width_ - 4;
        auto const name = rest * 3 / 5;
        return behind_shape(lay_out({{id_width_}, {name}, {rest - name}},
                                    {{row.id, {}}, {row.name, {}}, {behind, {}}}, look_, 3),
                            row.verdict->status, look_);
    }
    std::string under(Message const& words) const {
        return words.empty() ? "" : indented(catalog_(words), 4, width_, look_);
    }
    static bool is_cut(std::size_t count) {
        return count > listed_of_each + 2;  // a command for two rows more is worth nobody's typing
    }
    static std::size_t shown_of(std::size_t count) {
        return is_cut(count) ? listed_of_each : count;
    }
    std::string all(std::size_t count, std::string const& words) const {
        if (!is_cut(count)) return {};
        return "  " + catalog_(say("All {0}:", count)) + "\n" +
               command("evaluate --status " + words + selection_of(report_), look_,
                       report_.as_of.text());
    }

    std::string coloured(Rows const& rows, Status status) const {
        std::string shown;
        for (std::size_t i = 0; i < shown_of(rows.size()); ++i) {
            auto const& row = *rows[i];
            shown += line(row, catalog_(say("{0} of {1}", row.actual, row.target))) +
                     under(attention_text(row));
        }
        return shown + all(rows.size(), std::string{name_of(status)});
    }

    std::string to_report(std::vector<OwnerRows> const& owners) const {
        if (owners.empty()) return {};
        auto const count = count_rows(owners);
        auto left = shown_of(count);
        auto shown = heading(say("To be reported or corrected: {0}", count));
        auto const are_named = !owners.front().owner.empty();
        for (auto const& each : owners) {
            if (left == 0) break;
            if (are_named)
                shown += "  " +
                         printable(catalog_(say("{0} ({1})", owner_text(each), each.rows.size()))) +
                         "\n";
            for (auto const* row : each.rows) {
                if (left == 0) break;
                --left;
                shown += line(*row, catalog_(row->outcome)) + under(open_reason(*row));
            }
        }
        return shown + all(count, "missing,invalid,undecidable");
    }

    std::string changes() const {
        if (!report_.before) return {};
        std::string lists;
        auto are_cut = false;
        for (auto const change : listed_changes()) {
            auto const rows = rows_with(report_, change);
            if (rows.empty()) continue;
            lists += "  " + catalog_(say("{0} ({1})", title_of(change), rows.size())) + "\n";
            for (std::size_t i = 0; i < shown_of(rows.size()); ++i)
                lists += line(*rows[i], catalog_(change_text(*rows[i])));
            are_cut |= is_cut(rows.size());
        }
        if (lists.empty()) lists = "  " + catalog_(say("No status changed.")) + "\n";
        if (are_cut)
            lists += "  " + catalog_(say("All changes:")) + "\n" +
                     command("diff " + report_.before->text() + " " + report_.as_of.text() +
                                 selection_of(report_),
                             look_);
        return heading(say("Changes since {0}", title_of(*report_.before))) + lists;
    }

    Report const& report_;
    Catalog const& catalog_;
    Look const& look_;
    std::size_t width_, id_width_ = 0;
};

}  // namespace

Message attention_text(ReportRow const& row) {
    Message words;
    auto const add = [&](Message more) {
        if (!more.empty()) words = words.empty() ? std::move(more) : say("{0}; {1}", words, more);
    };
    if (row.since) add(say("{0} since {1}", word_of(row.verdict->status), row.since->text()));
    if (!row.owner.empty()) add(say("owner: {0}", row.owner));
    if (auto const cause = row.cause(); !cause.empty()) add(say("reason for variance: {0}", cause));
    if (!row.action.empty()) add(say("corrective actions: {0}", row.action));
    return words;
}

std::string attention_list(Report const& report, Catalog const& catalog, Look const& look) {
    return AttentionWriter{report, catalog, look}.text();
}

std::string explain_hint(Report const& report, Catalog const& catalog, Look const& look) {
    auto rows = urgent_rows(report);
    if (auto const open = open_rows(report); rows.empty() && !open.empty())
        rows = open.front().rows;
    if (rows.empty()) return {};
    return "\n" + catalog(say("To see how a status was decided:")) + "\n" +
           command("explain " + shell_word(rows.front()->id), look, report.as_of.text());
}

}  // namespace jixiao
