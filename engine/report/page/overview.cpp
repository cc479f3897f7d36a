#include "report/page/html.hpp"
#include "report/page/marks.hpp"
#include "report/page/page.hpp"
#include "report/words/roll_up_words.hpp"
#include "report/words/words.hpp"
#include "rules/status/shown_figure.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao::reports {
namespace {

class OverviewWriter {
public:
    OverviewWriter(Report const& report, Catalog const& catalog)
        : report_{report}, catalog_{catalog} {}

    std::string text() const {
        return status_counts() + page_attention(report_, catalog_) + matrix() + levels();
    }

private:
    std::string words(Message const& message) const { return html_text(catalog_(message)); }

    std::string status_counts() const {
        auto const& roll_up = report_.whole.roll_up;
        std::string shown = "<section class=lamps aria-label=\"" + words(say("Overview")) + "\">";
        for (auto const& [status, count] : counts_of(roll_up)) {
            auto const share =
                roll_up.all() == 0 ? "" : share_text(Fraction::of(count, roll_up.all()));
            shown += fmt::format("<div class=\"lamp {}\"><p>{}</p><b>{}</b><small>{}</small></div>",
                                 class_of(status), status_mark(status, words(word_of(status))),
                                 count, share);
        }
        shown += fmt::format("<div class=lamp><p>{}</p><b>{}</b><small>{}</small></div>",
                             words(say("Coverage")), coverage_share(roll_up),
                             fmt::format("{}/{}", roll_up.rated(), roll_up.expected()));
        shown += count_bar(roll_up);
        auto const open = unrated_text(roll_up);
        if (!open.empty()) shown += "<p class=open>" + words(say("Not rated: {0}", open)) + "</p>";
        auto const assumed = assumed_text(roll_up);
        if (!assumed.empty()) shown += "<p class=open>" + words(assumed) + "</p>";
        return shown + "</section>";
    }

    static std::string coverage_share(RollUp const& roll_up) {
        if (roll_up.expected() == 0) return "0/0";
        return share_text(Fraction::of(roll_up.rated(), roll_up.expected()));
    }

    /// Tables down, 一级指标 across.
    std::string matrix() const {
        auto shown = "<section><h2>" + words(say("By table and first level")) +
                     "</h2><div class=scroll tabindex=0 role=region aria-label=\"" +
                     words(say("By table and first level")) +
                     "\"><table class=matrix><thead><tr><th scope=col>" + words(say("Table"));
        for (auto const status : worst_first)
            shown += "<th scope=col class=n>" + status_mark(status, words(word_of(status)));
        shown += "<th scope=col class=n>" + words(say("Coverage"));
        for (auto const& group : report_.whole.groups)
            shown += "<th scope=col>" + words(group.name);
        shown += "<tbody>";
        for (auto const& table : report_.tables) {
            shown += matrix_row(table);
            for (auto const& goal : table.goals) shown += matrix_row(goal, " class=part");
        }
        if (report_.tables.size() != 1) shown += "<tfoot>" + matrix_row(report_.whole);
        return shown + "</table></div></section>";
    }

    /// 一级指标 with 二级指标 under them, over all tables.
    std::string levels() const {
        auto const title = words(say("By level of indicators"));
        auto shown = fmt::format(
            "<section><h2>{0}</h2><div class=scroll tabindex=0 role=region aria-label=\"{0}\">"
            "<table class=matrix><thead><tr><th scope=col>{1}",
            title, words(say("First and second level")));
        for (auto const status : worst_first)
            shown += "<th scope=col class=n>" + status_mark(status, words(word_of(status)));
        shown += "<th scope=col class=n>" + words(say("Coverage")) + "<tbody>";
        for (auto const& group : report_.whole.groups) {
            shown += counts_row(group, "");
            for (auto const& level : group.groups) shown += counts_row(level, " class=part");
        }
        return shown + "</table></div></section>";
    }

    std::string counts_row(Tally const& tally, std::string_view attribute) const {
        auto shown = fmt::format("<tr{}><th scope=row>", attribute) +
                     status_mark(tally.roll_up.status, words(tally.name)) +
                     (attribute.empty() ? count_bar(tally.roll_up) : "");
        for (auto const& each : counts_of(tally.roll_up))
            shown += fmt::format("<td class=n>{}", each.count);
        return shown + "<td class=n>" + coverage_text(tally.roll_up);
    }
    std::string matrix_row(Tally const& tally, std::string_view attribute = "") const {
        auto shown = counts_row(tally, attribute);
        for (auto const& group : report_.whole.groups) {
            auto const found =
                std::find_if(tally.groups.begin(), tally.groups.end(),
                             [&](Tally const& one) { return one.name == group.name; });
            shown += "<td>" + (found == tally.groups.end() ? "" : small_counts(found->roll_up));
        }
        return shown;
    }

    /// "■2 ▲8 ●60", without those that are zero.
    std::string small_counts(RollUp const& roll_up) const {
        std::string shown;
        for (auto const& [status, count] : counts_of(roll_up))
            if (count > 0) shown += status_mark(status, std::to_string(count)) + " ";
        return shown;
    }

    Report const& report_;
    Catalog const& catalog_;
};

}  // namespace

std::string page_overview(Report const& report, Catalog const& catalog) {
    return OverviewWriter{report, catalog}.text();
}

}  // namespace jixiao::reports
