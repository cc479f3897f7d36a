#include "base/nearest.hpp"
#include "read/workspace/check_book.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace jixiao {

Message table_hint(std::string const& name, Book const& book) {
    std::vector<std::string> known;
    for (auto const& table : book.tables) known.push_back(table.title());
    auto const meant = nearest(name, known);
    return meant ? say("did you mean {0}?", *meant)
                 : say("use the name or the code of a project, or {0}", Table{}.title());
}

std::vector<OverallResult> check_overall(std::vector<OverallResult> results, Book const& book,
                                         std::vector<Diagnostic>& diagnostics) {
    std::stable_sort(results.begin(), results.end(), [](auto const& a, auto const& b) {
        return std::tie(a.period.last, a.name_place) < std::tie(b.period.last, b.name_place);
    });
    std::map<std::pair<Table const*, Month>, Place> places;
    auto const refuse = [&](OverallResult const& result, char const* code, Message message,
                            Message hint) {
        diagnostics.push_back(
            {Severity::error, code, result.name_place, std::move(message), std::move(hint), {}});
        return true;
    };
    std::erase_if(results, [&](OverallResult const& result) {
        auto const* const table = find_table(book, result.name);
        if (table == nullptr)
            return refuse(result, "overall-table",
                          say("there is no table for a project \"{0}\"", result.name),
                          table_hint(result.name, book));
        auto const [first, is_new] =
            places.emplace(std::pair{table, result.period.last}, result.name_place);
        return !is_new &&
               refuse(result, "overall-twice",
                      say("the overall result of \"{0}\" is reported twice for the end of {1}; "
                          "first in {2}",
                          result.name, result.period.text(), shown(first->second)),
                      say("keep one of them"));
    });
    return results;
}

}  // namespace jixiao
