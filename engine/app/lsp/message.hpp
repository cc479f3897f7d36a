#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace jixiao::lsp {

/// The codes of JSON-RPC and of the protocol for what cannot be answered.
enum class Code {
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602,
    internal_error = -32603,
    not_initialized = -32002,
    cancelled = -32800,
    request_failed = -32803,
};

/// What cannot be answered, as it is answered.
struct Fault : std::runtime_error {
    Fault(Code fault_code, std::string const& text) : std::runtime_error{text}, code{fault_code} {}
    Code code;
};

/// What the editor asks for (with an id) or tells (without). What it answers has no method.
struct Call {
    std::optional<boost::json::value> id;  // a number or a text
    std::string method;
    boost::json::object params;
};

/// Reads one message. Throws Fault for what is none.
Call read_call(std::string_view body);

// What is sent, as JSON.

/// `result` is JSON already.
std::string result_text(boost::json::value const& id, std::string_view result);
std::string fault_text(std::optional<boost::json::value> const& id, Code code,
                       std::string_view message);
std::string notification_text(std::string_view method, boost::json::value params);
std::string request_text(std::int64_t id, std::string_view method, boost::json::value params);

// Parts of params. Each throws Fault (invalid_params) where there is none of that kind.

boost::json::object const& object_at(boost::json::object const& object, std::string_view key);
std::string text_at(boost::json::object const& object, std::string_view key);
/// A whole number from 0 on; one that is larger than fits is the largest.
std::size_t count_at(boost::json::object const& object, std::string_view key);

/// The value behind a path of keys; nullptr where there is none.
boost::json::value const* value_at(boost::json::object const& object,
                                   std::initializer_list<std::string_view> path);
/// Whether that value is `true`.
bool is_true(boost::json::object const& object, std::initializer_list<std::string_view> path);

}  // namespace jixiao::lsp
