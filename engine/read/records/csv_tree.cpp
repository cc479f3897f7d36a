#include "read/records/csv_tree.hpp"

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "read/records/add_error.hpp"

#include <algorithm>
#include <set>

namespace jixiao::bulk {
namespace {

std::vector<std::string> parts_of(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find(separator, begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::vector<std::string> path_of(std::string_view name) {
    auto path = parts_of(name, '.');
    if (parse_period(path.front()).has_value()) path.insert(path.begin(), "actuals");
    return path;
}

/// Where bytes of a row stand in its file: quoted cells may go over several lines.
Node node_at(Source const& row, std::uint32_t first_line, std::size_t offset) {
    auto const place = place_at(row, std::min(offset, row.text.size()));
    Node node;
    node.kind = NodeKind::scalar;
    node.quoted = true;  // no sign of YAML has a meaning in it
    node.offset = static_cast<std::uint32_t>(offset);
    node.line = first_line + static_cast<std::uint32_t>(place.line) - 1;
    node.column = static_cast<std::uint32_t>(place.column);
    return node;
}

/// Columns whose cell is a list: 产出指标/数量指标.
bool holds_list(std::string const& key) {
    return key == "path" || key == "aliases";
}

Node value_of(Node cell, CsvColumns::Column const& column) {
    if (column.path.size() != 1 || !holds_list(column.path.front())) return cell;
    auto list = cell;
    list.kind = NodeKind::sequence;
    for (auto& part : parts_of(std::exchange(list.text, {}), '/')) {
        cell.text = std::move(part);
        list.items.push_back(cell);
    }
    return list;
}

/// The entry of a map, made where it is not there yet.
Node& entry_of(Node& map, std::string const& key, Node const& at) {
    for (auto& entry : map.entries)
        if (entry.key.text == key) return entry.value;
    auto name = at;
    name.text = key;
    auto empty = at;
    empty.kind = NodeKind::empty;
    map.entries.push_back({std::move(name), std::move(empty)});
    return map.entries.back().value;
}

void put(Node& root, CsvColumns::Column const& column, Node value) {
    auto* into = &root;
    for (auto const& key : column.path) {
        if (into->kind == NodeKind::scalar) {  // 2024Q3 beside 2024Q3.note
            auto plain = std::exchange(*into, value);
            into->kind = NodeKind::map;
            into->text.clear();
            entry_of(*into, "value", plain) = plain;
        }
        if (into->kind == NodeKind::empty) into->kind = NodeKind::map;
        into = &entry_of(*into, key, value);
    }
    if (into->kind == NodeKind::map)
        entry_of(*into, "value", value) = std::move(value);
    else
        *into = std::move(value);
}

}  // namespace

CsvColumns read_header(Source const& line, Asked const& asked,
                       std::vector<Diagnostic>& diagnostics) {
    CsvRow row;
    row.read(line.text);
    CsvColumns columns;
    std::set<std::string_view> seen;
    auto const& known = record_keys();
    for (auto const& cell : row.cells()) {
        auto const place = place_at(line, cell.offset, std::max<std::size_t>(cell.text.size(), 1));
        CsvColumns::Column column{std::string{cell.text}, path_of(cell.text), false};
        auto const& key = column.path.front();
        column.is_known = std::find(known.begin(), known.end(), key) != known.end();
        if (!seen.insert(cell.text).second)
            add_error(diagnostics, "repeated-key", place,
                      say("the column \"{0}\" appears twice", cell.text), say("keep one of them"));
        if (!column.is_known && !asked.passes_unknown) {
            auto const meant = nearest(key, known);
            add_error(diagnostics, "unknown-key", place, say("unknown column \"{0}\"", cell.text),
                      meant ? say("did you mean {0}?", *meant)
                            : say("remove it, or pass it through with --pass"));
        }
        columns.all.push_back(std::move(column));
    }
    if (row.broken_at() != std::string_view::npos)
        add_error(diagnostics, "csv-quote", place_at(line, row.broken_at()),
                  say("this quote is not closed, or does not enclose the whole cell"),
                  say("write a quote inside a quoted cell twice"));
    return columns;
}

Node read_csv_tree(Source const& row, std::uint32_t line, CsvRow const& cells,
                   CsvColumns const& columns, std::vector<Diagnostic>& diagnostics) {
    auto root = node_at(row, line, 0);
    root.kind = NodeKind::map;
    auto const place_of_byte = [&](std::size_t offset) {
        auto const node = node_at(row, line, offset);
        return Place{row.name, node.line, node.column, 1};
    };
    if (cells.broken_at() != std::string_view::npos)
        add_error(diagnostics, "csv-quote", place_of_byte(cells.broken_at()),
                  say("this quote is not closed, or does not enclose the whole cell"),
                  say("write a quote inside a quoted cell twice"));
    else if (cells.cells().size() != columns.all.size())
        add_error(diagnostics, "csv-cells", place_of_byte(0),
                  say("this row has {0} cells, the header has {1}", cells.cells().size(),
                      columns.all.size()),
                  say("put quotes around cells that hold a comma"));
    if (!diagnostics.empty()) return root;
    for (std::size_t i = 0; i < columns.all.size(); ++i) {
        auto const& cell = cells.cells()[i];
        if (cell.text.empty() || !columns.all[i].is_known) continue;
        auto node = node_at(row, line, cell.offset);
        node.text = cell.text;
        put(root, columns.all[i], value_of(std::move(node), columns.all[i]));
    }
    return root;
}

}  // namespace jixiao::bulk
