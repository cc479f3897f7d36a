// What the text editor completes: the words of this workspace, and what the schemas let stand
// where.

#include "app/web/answers.hpp"
#include "base/embedded.hpp"
#include "model/book/vocabulary.hpp"
#include "model/target/attainment_words.hpp"
#include "read/workspace/blank_actuals.hpp"
#include "report/words/target_row.hpp"

#include <set>

namespace jixiao::web {
namespace json = boost::json;
namespace {

/// Adds what a part of the schema `whole` lets stand at its place: "keys" by their names, "any" for
/// every other key, and "values", the words it knows. The items of a list stand at its place.
void add_shape(json::object& shape, json::object const& part, json::object const& whole) {
    auto const inner = [&](json::value& at) -> json::object& {
        return at.is_object() ? at.as_object() : at.emplace_object();
    };
    for (auto const& [key, value] : part) {
        if (key == "$ref") {
            // "#/$defs/text"
            auto const name = value.as_string().subview(value.as_string().rfind('/') + 1);
            add_shape(shape, whole.at("$defs").at(name).as_object(), whole);
        } else if (key == "oneOf") {
            for (auto const& one : value.as_array()) add_shape(shape, one.as_object(), whole);
        } else if (key == "items") {
            add_shape(shape, value.as_object(), whole);
        } else if (key == "properties") {
            for (auto const& [name, below] : value.as_object())
                add_shape(inner(inner(shape["keys"])[name]), below.as_object(), whole);
        } else if (key == "additionalProperties" && value.is_object()) {
            add_shape(inner(shape["any"]), value.as_object(), whole);
        } else if (key == "patternProperties") {
            for (auto const& below : value.as_object())
                add_shape(inner(shape["any"]), below.value().as_object(), whole);
        } else if (key == "const" || key == "enum") {
            auto& values = shape["values"];
            if (!values.is_array()) values.emplace_array();
            for (auto const& word : key == "enum" ? value.as_array() : json::array{value})
                if (word.is_string()) values.as_array().push_back(word);
        }
    }
}

json::object shape_of(std::string_view schema) {
    auto const whole = json::parse(embedded(schema));
    json::object shape;
    add_shape(shape, whole.as_object(), whole.as_object());
    return shape;
}

json::array array_of(std::vector<std::string> const& words) {
    return json::array(words.begin(), words.end());
}

}  // namespace

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
    json::array attainments;
    for (auto const& [attainment, word] : attainment_words) attainments.emplace_back(word);
    auto const units = workspace.units.spellings();
    return json_answer({{"names", std::move(names)},
                        {"tables", std::move(tables)},
                        {"units", json::array(units.begin(), units.end())},
                        {"categories", array_of(reason_categories)},
                        {"states", array_of(open_words)},
                        {"attainments", std::move(attainments)},
                        {"shapes", json::object{{"actuals", shape_of("schema/actuals.json")},
                                                {"table", shape_of("schema/table.json")}}}});
}

}  // namespace jixiao::web
