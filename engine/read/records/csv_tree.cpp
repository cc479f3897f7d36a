#include "read/records/csv_tree.hpp"

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "read/records/add_error.hpp"
#include "read/workspace/file_read.hpp"

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

/// Says where bytes of a row stand, one after the other: what was passed is not counted again.
/// Quoted cells may go over several lines.
class PlaceInRow {
public:
    PlaceInRow(Source const& row, std::size_t first_line) : row_{row}, line_{first_line} {}

    Place at(std::size_t offset, std::size_t bytes = 1) {
        std::string_view const text{row_.text};
        offset = std::min(offset, text.size());
        auto passed = text.substr(offset_, offset - offset_);
        for (auto end = passed.find('\n'); end != passed.npos; end = passed.find('\n')) {
            ++line_;
            column_ = 1;
            passed.remove_prefix(end + 1);
        }
        column_ += count_characters(passed);
        offset_ = offset;
        auto const cell = text.substr(offset, bytes);
        auto const width = count_characters(cell.substr(0, cell.find('\n')));
        return {row_.name, line_, column_, std::max<std::size_t>(width, 1)};
    }

    Node node_at(std::size_t offset) {
        auto const place = at(offset);
        Node node;
        node.kind = NodeKind::scalar;
        node.quoted = true;  // no sign of YAML has a meaning in it
        node.offset = static_cast<std::uint32_t>(offset);
        node.line = static_cast<std::uint32_t>(place.line);
        node.column = static_cast<std::uint32_t>(place.column);
        return node;
    }

private:
    Source const& row_;
    std::size_t line_, offset_ = 0, column_ = 1;
};

/// Columns whose cell is a list: 产出指标/数量指标.
bool holds_list(std::string const& key) {
    return key == "path" || key == "aliases";
}

Node value_of(Node const& cell, CsvColumns::Column const& column, NodeStore& store) {
    if (column.path.size() != 1 || !holds_list(column.path.front())) return cell;
    std::vector<Node> items;
    for (std::size_t begin = 0; begin <= cell.text.size();) {
        auto const end = std::min(cell.text.find('/', begin), cell.text.size());
        items.push_back(cell);
        items.back().text = cell.text.substr(begin, end - begin);
        begin = end + 1;
    }
    auto list = cell;
    list.kind = NodeKind::sequence;
    list.text = {};
    list.items = store.keep(std::span<Node const>{items});
    return list;
}

/// A value that is still being put together.
struct Draft {
    Node node;
    std::vector<Node> keys = {};  // of a map
    std::vector<Draft> values = {};

    /// The value of a key, made where it is not there yet.
    Draft& at(std::string_view key, Node const& place);
    Node finished(NodeStore& store) const;
};

Draft& Draft::at(std::string_view key, Node const& place) {
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i].text == key) return values[i];
    keys.push_back(place);
    keys.back().text = key;
    values.push_back({place});
    values.back().node.kind = NodeKind::empty;
    return values.back();
}

Node Draft::finished(NodeStore& store) const {
    if (keys.empty()) return node;
    std::vector<Entry> entries;
    entries.reserve(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i)
        entries.push_back({keys[i], values[i].finished(store)});
    auto map = node;
    map.entries = store.keep(std::span<Entry const>{entries});
    return map;
}

void put(Draft& root, CsvColumns::Column const& column, Node const& value) {
    auto* into = &root;
    for (auto const& key : column.path) {
        if (into->node.kind == NodeKind::scalar) {  // 2024Q3 beside 2024Q3.note
            auto const plain = std::exchange(into->node, value);
            into->node.kind = NodeKind::map;
            into->node.text = {};
            into->at("value", plain).node = plain;
        }
        if (into->node.kind == NodeKind::empty) into->node.kind = NodeKind::map;
        into = &into->at(key, value);
    }
    (into->node.kind == NodeKind::map ? into->at("value", value) : *into).node = value;
}

}  // namespace

CsvColumns read_header(Source const& line, Asked const& asked,
                       std::vector<Diagnostic>& diagnostics) {
    CsvRow row;
    row.read(line.text);
    CsvColumns columns;
    std::set<std::string_view> seen;
    auto const& known = record_keys();
    PlaceInRow places{line, 1};
    for (auto const& cell : row.cells()) {
        auto const place = places.at(cell.offset, std::max<std::size_t>(cell.text.size(), 1));
        CsvColumns::Column column{std::string{cell.text}, path_of(cell.text), false};
        auto const& key = column.path.front();
        column.is_known = std::find(known.begin(), known.end(), key) != known.end();
        if (!seen.insert(cell.text).second)
            add_error(diagnostics, "repeated-key", place,
                      say("the column \"{0}\" appears twice", cell.text), say("keep one of them"));
        // More than can be told are not looked at any closer.
        if (!column.is_known && !asked.passes_unknown && diagnostics.size() <= most_findings) {
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

NodeTree read_csv_tree(Source const& row, std::uint32_t line, CsvRow const& cells,
                       CsvColumns const& columns, std::vector<Diagnostic>& diagnostics) {
    PlaceInRow places{row, line};
    Draft root{places.node_at(0)};
    root.node.kind = NodeKind::map;
    auto store = std::make_unique<NodeStore>();
    if (cells.broken_at() != std::string_view::npos)
        add_error(diagnostics, "csv-quote", places.at(cells.broken_at()),
                  say("this quote is not closed, or does not enclose the whole cell"),
                  say("write a quote inside a quoted cell twice"));
    else if (cells.cells().size() != columns.all.size())
        add_error(diagnostics, "csv-cells", places.at(0),
                  say("this row has {0} cells, the header has {1}", cells.cells().size(),
                      columns.all.size()),
                  say("put quotes around cells that hold a comma"));
    if (!diagnostics.empty()) return {root.node, std::move(store)};
    for (std::size_t i = 0; i < columns.all.size(); ++i) {
        auto const& cell = cells.cells()[i];
        if (cell.text.empty() || !columns.all[i].is_known) continue;
        auto node = places.node_at(cell.offset);
        node.text = cell.text;
        put(root, columns.all[i], value_of(node, columns.all[i], *store));
    }
    auto const tree = root.finished(*store);
    return {tree, std::move(store)};
}

}  // namespace jixiao::bulk
