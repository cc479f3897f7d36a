#include "app/lsp/session.hpp"

#include "app/lsp/uri.hpp"
#include "base/replaced.hpp"

#include <boost/json.hpp>

namespace jixiao::lsp {

void Session::notify(std::string_view method, boost::json::value params) {
    outbox.push_back(notification_text(method, std::move(params)));
}

void Session::request(std::string_view method, boost::json::value params) {
    outbox.push_back(request_text(++requests, method, std::move(params)));
}

Catalog Session::catalog(Judged const* judged) const {
    if (office.language) return Catalog{*office.language};
    if (client.language) return Catalog{*client.language};
    if (!judged && workspaces.size() == 1) judged = workspaces.front().get();
    return judged ? catalog_of(*judged) : Catalog{office.fallback};
}

Catalog Session::catalog_of(Judged const& judged) const {
    if (office.language) return Catalog{*office.language};
    return Catalog{judged.workspace->language.value_or(office.fallback)};
}

std::string Session::words(Message const& message, Judged const* judged) const {
    auto text = catalog(judged)(message);
    return judged ? replaced(std::move(text), judged->folder.generic_string() + "/", "") : text;
}

std::string Session::words(Message const& message, Message const& hint,
                           Judged const* judged) const {
    auto text = words(message, judged);
    return hint.empty() ? text : text + words(say("; "), judged) + words(hint, judged);
}

Judged const* Session::workspace_of(std::filesystem::path const& file) const {
    Judged const* nearest = nullptr;
    for (auto const& judged : workspaces) {
        if (judged->has(file)) return judged.get();
        auto const below = file.lexically_relative(judged->folder);
        auto const is_below = !below.empty() && *below.begin() != "..";
        if (is_below &&
            (!nearest || judged->folder.native().size() > nearest->folder.native().size()))
            nearest = judged.get();
    }
    return nearest;
}

Judged const* Session::workspace_in(boost::json::object const& params) const {
    auto const* uri = value_at(params, {"textDocument", "uri"});
    auto const* const arguments = value_at(params, {"arguments"});
    if (!uri && arguments && arguments->is_array() && !arguments->get_array().empty())
        uri = &arguments->get_array().front();
    auto const path = uri && uri->is_string() ? path_of_uri(uri->get_string()) : std::nullopt;
    return path ? workspace_of(*path) : nullptr;
}

std::string View::words(Message const& message) const {
    return session.words(message, judged);
}

Units const& View::units() const {
    static auto const built_in = built_in_units();
    return judged ? judged->workspace->units : built_in;
}

std::optional<Period> View::period() const {
    auto const& bytes = text().bytes();
    auto const part = outline().find(bytes, nowhere, "period");
    if (part != nowhere) {
        auto const stated = parse_period(scalar_text(at(outline()[part].value)));
        if (stated.has_value()) return stated.value();
    }
    if (!document.path) return std::nullopt;
    auto const named = parse_period(document.path->stem().string());
    return named.has_value() ? std::optional{named.value()} : std::nullopt;
}

View view_of(Session const& session, boost::json::object const& params) {
    auto const& document = session.documents.at(text_at(object_at(params, "textDocument"), "uri"));
    auto const* const judged = document.path ? session.workspace_of(*document.path) : nullptr;
    return {session, document, judged, session.catalog(judged)};
}

std::size_t offset_in(View const& view, boost::json::object const& params) {
    return view.text().offset(read_position(object_at(params, "position")), view.encoding());
}

}  // namespace jixiao::lsp
