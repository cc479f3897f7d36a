#include "app/lsp/answers.hpp"
#include "app/lsp/uri.hpp"
#include "base/byte_order_mark.hpp"

#include <boost/json.hpp>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

std::int64_t version_in(json::object const& document) {
    auto const* const version = document.if_contains("version");
    return version && version->is_int64() ? version->get_int64() : 0;
}

}  // namespace

void open_document(Session& session, json::object const& params) {
    auto const& stated = object_at(params, "textDocument");
    auto const uri = text_at(stated, "uri");
    auto const text = text_at(stated, "text");
    session.documents.open({uri, path_of_uri(uri), version_in(stated),
                            std::make_shared<Text const>(std::string{without_mark(text)})});
    session.is_dirty = true;
}

void change_document(Session& session, json::object const& params) {
    auto const& stated = object_at(params, "textDocument");
    auto const* const changes = params.if_contains("contentChanges");
    if (!changes || !changes->is_array())
        throw Fault{Code::invalid_params, "\"contentChanges\" should be a list"};
    session.documents.change(text_at(stated, "uri"), version_in(stated), changes->get_array(),
                             session.client.encoding);
    session.is_dirty = true;
}

void save_document(Session& session, json::object const&) {
    session.is_dirty = true;
}

void close_document(Session& session, json::object const& params) {
    session.documents.close(text_at(object_at(params, "textDocument"), "uri"));
    session.is_dirty = true;
}

}  // namespace jixiao::lsp
