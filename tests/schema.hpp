#pragma once

#include <boost/json.hpp>

#include <algorithm>
#include <map>
#include <regex>
#include <string>

namespace jixiao::tests {

/// Checks a value against the part of JSON Schema that our schemas use: type, const, enum, pattern,
/// minimum, properties, required, additionalProperties, items, anyOf and local $ref.
class Schema {
public:
    explicit Schema(boost::json::value root)
        : root_(std::move(root)) {}  // braces would make an array

    /// The first thing that is wrong, with its path; empty when the value is valid.
    std::string error_in(boost::json::value const& value) const { return check(value, root_, "$"); }

private:
    using Value = boost::json::value;

    static bool is_of_type(Value const& value, std::string_view type) {
        if (type == "null") return value.is_null();
        if (type == "string") return value.is_string();
        if (type == "boolean") return value.is_bool();
        if (type == "integer") return value.is_int64() || value.is_uint64();
        if (type == "array") return value.is_array();
        return type == "object" && value.is_object();
    }

    static bool has(boost::json::array const& values, Value const& value) {
        return std::find(values.begin(), values.end(), value) != values.end();
    }

    std::string check(Value const& value, Value const& schema, std::string const& path) const {
        auto const wrong = [&](std::string const& what) {
            return path + ": " + what + ": " + boost::json::serialize(value);
        };
        for (auto const& [key, rule] : schema.as_object()) {
            std::string found;
            if (key == "$ref") {
                found = check(value, root_.at_pointer(rule.as_string().subview(1)), path);
            } else if (key == "type") {
                auto const fits = [&](Value const& t) { return is_of_type(value, t.as_string()); };
                auto const right = rule.is_array() ? std::any_of(rule.as_array().begin(),
                                                                 rule.as_array().end(), fits)
                                                   : fits(rule);
                if (!right) return wrong("not of the type");
            } else if (key == "const") {
                if (value != rule) return wrong("not the constant");
            } else if (key == "enum") {
                if (!has(rule.as_array(), value)) return wrong("not one of the words");
            } else if (key == "minimum") {
                if (value.as_int64() < rule.as_int64()) return wrong("below the minimum");
            } else if (key == "pattern" && value.is_string()) {
                std::string const text{value.as_string()};
                if (!std::regex_search(text, expression(std::string{rule.as_string()})))
                    return wrong("not of the pattern");
            } else if (key == "anyOf") {
                auto const& choices = rule.as_array();
                if (std::none_of(choices.begin(), choices.end(), [&](Value const& choice) {
                        return check(value, choice, path).empty();
                    }))
                    return wrong("none of the choices");
            } else if (key == "items" && value.is_array()) {
                for (std::size_t i = 0; i < value.as_array().size() && found.empty(); ++i)
                    found = check(value.at(i), rule, path + "/" + std::to_string(i));
            } else if (key == "required" && value.is_object()) {
                for (auto const& name : rule.as_array())
                    if (!value.as_object().contains(name.as_string()))
                        return wrong("without " + std::string{name.as_string()});
            } else if (value.is_object() &&
                       (key == "properties" || key == "additionalProperties")) {
                found = check_members(value.as_object(), key, rule, schema, path);
            }
            if (!found.empty()) return found;
        }
        return {};
    }

    std::string check_members(boost::json::object const& members, std::string_view key,
                              Value const& rule, Value const& schema,
                              std::string const& path) const {
        auto const* listed = schema.as_object().if_contains("properties");
        for (auto const& [name, member] : members) {
            auto const* own = listed ? listed->as_object().if_contains(name) : nullptr;
            auto const* applies = key == "properties" ? own : own ? nullptr : &rule;
            if (!applies) continue;
            auto const here = path + "/" + std::string{name};
            if (applies->is_bool() && !applies->as_bool()) return here + ": not a known key";
            if (!applies->is_object()) continue;
            if (auto const found = check(member, *applies, here); !found.empty()) return found;
        }
        return {};
    }

    /// Made once for each pattern: that takes much longer than to use it.
    std::regex const& expression(std::string const& pattern) const {
        auto const known = expressions_.find(pattern);
        if (known != expressions_.end()) return known->second;
        return expressions_.emplace(pattern, std::regex{pattern}).first->second;
    }

    Value root_;
    mutable std::map<std::string, std::regex> expressions_;
};

}  // namespace jixiao::tests
