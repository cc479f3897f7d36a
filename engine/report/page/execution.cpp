#include "report/page/html.hpp"
#include "report/page/page.hpp"
#include "report/words/execution_words.hpp"
#include "report/words/words.hpp"

#include <fmt/format.h>

namespace jixiao::reports {
namespace {

class ExecutionWriter {
public:
    explicit ExecutionWriter(Catalog const& catalog) : catalog_{catalog} {}

    std::string text(std::vector<Execution const*> const& executions) const {
        auto shown = fmt::format(
            "<section><h2>{0}</h2><div class=scroll tabindex=0 role=region aria-label=\"{0}\">"
            "<table class=matrix><thead><tr>",
            words(execution_titles().front()));
        auto titles = execution_titles();
        titles.front() = say("Table");
        for (std::size_t i = 0; i < titles.size(); ++i)
            shown += fmt::format("<th scope=col{}>{}", i > 0 ? " class=n" : "", words(titles[i]));
        shown += "<th scope=col>" + words(say("Reason")) + "<tbody>";
        for (auto const* execution : executions) {
            auto const status = execution->joint.value_or(execution->status);
            shown += row(
                fmt::format("<span class=\"l {}\">{}</span>", class_of(status), shape_of(status)),
                execution_cells(*execution), execution_reason(*execution), "");
            for (auto const& line : spending_cells(*execution))
                shown += row("", line, Message{}, " class=part");
        }
        return shown + "</table></div></section>";
    }

private:
    std::string words(Message const& message) const { return html_text(catalog_(message)); }

    std::string row(std::string const& status, std::vector<Message> const& cells,
                    Message const& reason, std::string const& attribute) const {
        auto shown = fmt::format("<tr{}><th scope=row>{}{}", attribute, status, words(cells[0]));
        for (std::size_t i = 1; i < cells.size(); ++i) shown += "<td class=n>" + words(cells[i]);
        return shown + "<td class=why>" + words(reason);
    }

    Catalog const& catalog_;
};

}  // namespace

std::string page_execution(Report const& report, Catalog const& catalog) {
    return report.executions.empty() ? "" : ExecutionWriter{catalog}.text(report.executions);
}

}  // namespace jixiao::reports
