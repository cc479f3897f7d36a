// What the text editor completes: the words of this workspace.

#include "app/web/answers.hpp"
#include "model/book/vocabulary.hpp"
#include "read/workspace/blank_actuals.hpp"
#include "report/words/target_row.hpp"

#include <set>

namespace jixiao::web {
namespace json = boost::json;

Response words_answer(Desk& desk, Request const&) {
    auto const& workspace = desk.current();
    json::array names, tables;
    std::set<std::string> known;
    for (auto const& table : workspace.book.tables) {
        json::array lines;
        for (auto const& spending : table.spending) lines.emplace_back(spending.name);
        tables.push_back({{"title", table.title()}, {"lines", std::move(lines)}});
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) {
                auto const& key = actuals_key(indicator.name, indicator.id);
                if (!known.insert(key).second) continue;
                auto const& target = indicator.target.target;
                names.push_back({{"name", key},
                                 {"target", indicator.target.text},
                                 {"unit", target.has_value() ? jixiao::row_of(*target).unit : ""}});
            }
    }
    auto const units = workspace.units.spellings();
    return json_answer(
        {{"names", std::move(names)},
         {"tables", std::move(tables)},
         {"units", json::array(units.begin(), units.end())},
         {"categories", json::array(reason_categories.begin(), reason_categories.end())}});
}

}  // namespace jixiao::web
