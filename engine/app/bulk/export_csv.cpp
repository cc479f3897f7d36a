#include "app/bulk/export.hpp"
#include "base/csv.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

namespace jixiao::bulk {
namespace {

namespace json = boost::json;

using Cells = std::map<std::string, std::string>;

/// Lays the values of a record out into cells: history.2022, 2024Q3, 2024Q3.forecast.
class Layout {
public:
    Layout(json::object const& record, std::vector<Diagnostic>& diagnostics)
        : id_{record.contains("id") ? text_of(record.at("id")) : std::string{}},
          diagnostics_{diagnostics} {
        for (auto const& [key, value] : record) add(key, value);
    }

    Cells const& cells() const { return cells_; }

private:
    static std::string text_of(json::value const& value) { return std::string{value.as_string()}; }

    void refuse(Message what) {
        diagnostics_.push_back({Severity::error,
                                "csv-record",
                                whole_record(),
                                std::move(what),
                                say("write the records as NDJSON, which can hold everything"),
                                {}});
    }
    Place whole_record() const { return {id_, 0, 0, 0}; }

    void add(std::string_view key, json::value const& value) {
        if (key == "term" && value.is_object())
            cells_["term"] = text_of(value.at("from")) + "-" + text_of(value.at("to"));
        else if (value.is_string())
            cells_[std::string{key}] = value.as_string();
        else if (key == "path" || key == "aliases")
            cells_[std::string{key}] = joined(value.as_array());
        else if (value.is_array())
            refuse(say("\"{0}\" is a list, which a cell cannot hold", key));
        else
            add_map(key, value.as_object());
    }

    void add_map(std::string_view key, json::object const& map) {
        for (auto const& [inner, value] : map) {
            auto const name = std::string{inner};
            if (name.find('.') != std::string::npos)
                refuse(say("\"{0}\" contains a point, which separates the parts of a column name",
                           name));
            // A period alone is short for actuals.PERIOD, and so is its value.
            auto const prefix = key == "actuals" ? std::string{} : std::string{key} + ".";
            bool const is_value = inner == "value" && parse_period(key).has_value();
            add(is_value ? std::string{key} : prefix + name, value);
        }
    }

    std::string joined(json::array const& list) {
        std::string cell;
        for (auto const& item : list) {
            auto const part = text_of(item);
            if (part.find('/') != std::string::npos)
                refuse(
                    say("\"{0}\" contains a slash, which separates the entries of a cell", part));
            cell += (cell.empty() ? "" : "/") + part;
        }
        return cell;
    }

    std::string id_;
    std::vector<Diagnostic>& diagnostics_;
    Cells cells_;
};

/// Columns in the order of the keys of a record, periods last and in the order of time.
std::vector<std::string> columns_of(std::vector<Cells> const& rows) {
    auto const& keys = record_keys();
    auto const rank = [&](std::string const& column) {
        auto const first = column.substr(0, column.find('.'));
        auto const period = parse_period(first);
        auto const found = std::find(keys.begin(), keys.end(), first);
        return std::tuple{period.has_value() ? period->last.index : 0,
                          period.has_value() ? period->months() : 0, found - keys.begin(), column};
    };
    std::vector<std::string> columns;
    std::map<std::string, bool> seen;
    for (auto const& row : rows)
        for (auto const& [column, cell] : row)
            if (seen.emplace(column, true).second) columns.push_back(column);
    std::sort(columns.begin(), columns.end(),
              [&](auto const& a, auto const& b) { return rank(a) < rank(b); });
    return columns;
}

}  // namespace

std::optional<std::string> csv_of(std::vector<json::object> const& records,
                                  std::vector<Diagnostic>& diagnostics) {
    std::vector<Cells> rows;
    auto const before = diagnostics.size();
    for (auto const& record : records) rows.push_back(Layout{record, diagnostics}.cells());
    if (diagnostics.size() > before) return std::nullopt;
    auto const columns = columns_of(rows);
    auto csv = csv_line(columns);
    for (auto const& row : rows) {
        std::vector<std::string> cells;
        for (auto const& column : columns) {
            auto const found = row.find(column);
            cells.push_back(found == row.end() ? std::string{} : found->second);
        }
        csv += csv_line(cells);
    }
    return csv;
}

}  // namespace jixiao::bulk
