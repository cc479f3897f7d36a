#include "report/page/index.hpp"

#include "report/page/fill.hpp"
#include "report/page/html.hpp"
#include "report/page/marks.hpp"
#include "report/page/policy.hpp"
#include "report/words/roll_up_words.hpp"
#include "report/words/words.hpp"

#include <fmt/format.h>

namespace jixiao::reports {
namespace {

class IndexWriter {
public:
    explicit IndexWriter(Catalog const& catalog) : catalog_{catalog} {}

    std::string table(std::vector<IndexLine> const& lines, RollUp const& whole) const {
        auto shown = "<table class=matrix><thead><tr><th scope=col>" + words(say("Unit"));
        for (auto const status : worst_first)
            shown += "<th scope=col class=n>" + status_mark(status, words(word_of(status)));
        shown += "<th scope=col class=n>" + words(say("Coverage")) + "<th scope=col>" +
                 words(say("Remarks")) + "<tbody>";
        for (auto const& line : lines) shown += row(name_of(line), line.roll_up, remark(line));
        if (lines.size() > 1) shown += "<tfoot>" + row(words(say("All units")), whole, {});
        return shown + "</table>";
    }

private:
    std::string words(Message const& message) const { return html_text(catalog_(message)); }

    static std::string name_of(IndexLine const& line) {
        if (line.file.empty()) return html_text(line.unit);
        return fmt::format("<a href=\"{}\">{}</a>", file_link(line.file), html_text(line.unit));
    }
    std::string remark(IndexLine const& line) const {
        if (line.errors > 0) return words(say("errors: {0}", line.errors));
        return line.file.empty() ? words(say("no goal covers this period")) : std::string{};
    }
    static std::string row(std::string const& name, RollUp const& roll_up,
                           std::string const& remark) {
        auto shown = "<tr><th scope=row>" + status_mark(roll_up.status, name) + count_bar(roll_up);
        for (auto const& each : counts_of(roll_up))
            shown += fmt::format("<td class=n>{}", each.count);
        return shown + "<td class=n>" + coverage_text(roll_up) + "<td>" + remark;
    }

    Catalog const& catalog_;
};

}  // namespace

std::string file_link(std::string_view name) {
    constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    std::string link;
    for (auto const c : name)
        link += plain.find(c) != std::string_view::npos
                    ? std::string{c}
                    : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return link;
}

std::string index_page(std::vector<IndexLine> const& lines, RollUp const& whole, Period period,
                       Catalog const& catalog) {
    auto const text = [&](Message const& message) {
        return [&catalog, message] { return html_text(catalog(message)); };
    };
    auto const title = say("{0}: {1}", say("All units"), title_of(period));
    auto pieces = head_pieces({catalog.language(), html_text(catalog(title)), page_styles()});
    pieces.merge(Pieces{
        {"period", text(title_of(period))},
        {"kind", text(say("Performance against targets"))},
        {"count", text(say("units: {0}", lines.size()))},
        {"label", text(say("All units"))},
        {"table", [&] { return IndexWriter{catalog}.table(lines, whole); }},
        {"made", text(made_by())},
    });
    return filled(page_file("index.html"), pieces);
}

}  // namespace jixiao::reports
