#include "app/lsp/message.hpp"

#include "report/data/json_text.hpp"

#include <boost/json.hpp>

#include <limits>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

constexpr std::size_t deepest = 64;

[[noreturn]] void lacks(std::string_view key, std::string_view kind) {
    throw Fault{Code::invalid_params,
                "\"" + std::string{key} + "\" should be " + std::string{kind}};
}

}  // namespace

Call read_call(std::string_view body) {
    json::error_code failure;
    json::parse_options options;
    options.max_depth = deepest;
    auto value = json::parse(body, failure, {}, options);
    if (failure) throw Fault{Code::parse_error, "this is not JSON: " + failure.message()};
    if (!value.is_object()) throw Fault{Code::invalid_request, "a message is one object"};
    auto& object = value.as_object();
    Call call;
    if (auto const* const id = object.if_contains("id"))
        if (id->is_number() || id->is_string()) call.id = *id;
    auto const* const method = object.if_contains("method");
    if (!method) {
        if (object.contains("result") || object.contains("error")) return call;
        throw Fault{Code::invalid_request, "the message has no method"};
    }
    if (!method->is_string()) throw Fault{Code::invalid_request, "\"method\" should be a text"};
    call.method = method->as_string();
    if (auto* const params = object.if_contains("params"); params && params->is_object())
        call.params = std::move(params->as_object());
    return call;
}

std::string result_text(json::value const& id, std::string_view result) {
    return R"({"jsonrpc":"2.0","id":)" + json_text(id) + ",\"result\":" + std::string{result} + "}";
}

std::string fault_text(std::optional<json::value> const& id, Code code, std::string_view message) {
    return json_text(
        json::object{{"jsonrpc", "2.0"},
                     {"id", id ? *id : json::value{}},
                     {"error", {{"code", static_cast<int>(code)}, {"message", message}}}});
}

std::string notification_text(std::string_view method, json::value params) {
    return json_text(
        json::object{{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
}

std::string request_text(std::int64_t id, std::string_view method, json::value params) {
    json::object request{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}};
    if (!params.is_null()) request["params"] = std::move(params);
    return json_text(request);
}

json::object const& object_at(json::object const& object, std::string_view key) {
    auto const* const found = object.if_contains(key);
    if (!found || !found->is_object()) lacks(key, "an object");
    return found->get_object();
}

std::string text_at(json::object const& object, std::string_view key) {
    auto const* const found = object.if_contains(key);
    if (!found || !found->is_string()) lacks(key, "a text");
    return std::string{found->get_string()};
}

std::size_t count_at(json::object const& object, std::string_view key) {
    auto const* const found = object.if_contains(key);
    if (found && found->is_uint64()) return found->get_uint64();
    if (!found || !found->is_int64() || found->get_int64() < 0) lacks(key, "a number from 0 on");
    return static_cast<std::size_t>(found->get_int64());
}

json::value const* value_at(json::object const& object,
                            std::initializer_list<std::string_view> path) {
    json::value const* found = nullptr;
    auto const* inside = &object;
    for (auto const key : path) {
        if (!inside) return nullptr;
        found = inside->if_contains(key);
        if (!found) return nullptr;
        inside = found->if_object();
    }
    return found;
}

bool is_true(json::object const& object, std::initializer_list<std::string_view> path) {
    auto const* const found = value_at(object, path);
    return found && found->is_bool() && found->get_bool();
}

}  // namespace jixiao::lsp
