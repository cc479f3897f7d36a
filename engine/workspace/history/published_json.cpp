#include "report/data/json_lines.hpp"
#include "report/data/json_text.hpp"
#include "report/data/json_values.hpp"
#include "workspace/history/published.hpp"

namespace jixiao::history {
namespace json = boost::json;

std::string published_json(Closing const& closing, std::vector<Record> const& verdicts) {
    auto head = json::parse(closing.evaluation).as_object();
    head["published"] = {{"number", closing.number},
                         {"at", closing.at},
                         {"by", closing.by},
                         {"reason", text_or_null(closing.reason)},
                         {"engine", closing.engine}};
    auto shown = json_text(head);
    shown.back() = ',';  // the object goes on
    shown += '\n';
    JsonLines rows{shown, "verdicts"};
    for (auto const& verdict : verdicts) rows.add(json::parse(verdict.json).as_object());
    rows.close();
    return shown + "}\n";
}

}  // namespace jixiao::history
