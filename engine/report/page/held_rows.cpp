#include "report/page/held_rows.hpp"

#include "base/printable.hpp"
#include "report/page/message_pool.hpp"
#include "report/page/page.hpp"
#include "report/page/row_cells.hpp"
#include "report/words/words.hpp"

#include <unordered_map>

namespace jixiao::reports {
namespace {

namespace json = boost::json;

/// Texts by the numbers they were first met with; the empty one is 0.
class TextPool {
public:
    TextPool() { number_of({}); }
    std::size_t number_of(std::string const& text) {
        auto const [found, is_new] = numbers_.emplace(text, texts_.size());
        if (is_new) texts_.emplace_back(printable(text));
        return found->second;
    }
    json::array take() { return std::move(texts_); }

private:
    std::unordered_map<std::string, std::size_t> numbers_;
    json::array texts_;
};

class HeldRowsWriter {
public:
    HeldRowsWriter(Report const& report, Catalog const& catalog)
        : report_{report}, catalog_{catalog}, messages_{catalog} {}

    json::object rows() {
        json::array titles, parts;
        for (auto const& part : report_.parts) {
            if (part.rows.empty()) continue;
            titles.emplace_back(
                catalog_(say("{0}: {1}", title_of(*part.table), title_of(*part.goal))));
            json::array rows;
            for (auto const& row : part.rows) rows.push_back(of(row));
            parts.push_back(std::move(rows));
        }
        return {{"titles", std::move(titles)},
                {"parts", std::move(parts)},
                {"texts", texts_.take()},
                {"sentences", messages_.sentences()}};
    }

private:
    json::array of(ReportRow const& row) {
        auto const cells = cells_of(row, report_, catalog_);
        auto const number = [&](std::string const& text) { return texts_.number_of(text); };
        json::array held{number(class_of(row.verdict->status) + cells.outcome),
                         printable(row.name),
                         json::array{printable(row.id), number(cells.path)},
                         number(row.target),
                         number(row.actual),
                         number(row.achievement),
                         number(cells.trend),
                         number(cells.likelihood),
                         messages_.value_of(reason_of(row)),
                         number(cells.printed),
                         number(cells.cause),
                         number(cells.mark)};
        while (held.back() == 0) held.pop_back();
        return held;
    }

    Report const& report_;
    Catalog const& catalog_;
    MessagePool messages_;
    TextPool texts_;
};

}  // namespace

json::object held_rows(Report const& report, Catalog const& catalog) {
    return HeldRowsWriter{report, catalog}.rows();
}

}  // namespace jixiao::reports
