#include "app/lsp/server.hpp"

#include "app/lsp/answers.hpp"
#include "app/lsp/publish.hpp"
#include "base/refusal.hpp"
#include "report/data/json_text.hpp"

#include <boost/json.hpp>

#include <map>
#include <utility>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

using Tell = void (*)(Session&, json::object const&);
using Ask = json::value (*)(Session&, json::object const&);
using Read = json::value (*)(View const&, json::object const&);

void ignore(Session&, json::object const&) {}

std::map<std::string, Tell, std::less<>> const notifications{
    {"initialized", initialized},
    {"textDocument/didOpen", open_document},
    {"textDocument/didChange", change_document},
    {"textDocument/didSave", save_document},
    {"textDocument/didClose", close_document},
    {"workspace/didChangeConfiguration", configure},
    {"workspace/didChangeWatchedFiles", save_document},
    {"workspace/didChangeWorkspaceFolders", change_folders},
    {"$/cancelRequest", ignore},  // what is asked is answered before the next message is taken
    {"$/setTrace", ignore},
};

std::map<std::string, Ask, std::less<>> const requests{
    {"workspace/executeCommand", execute_command},
};

/// Reads of one document.
std::map<std::string, Read, std::less<>> const reads{
    {"textDocument/hover", hover},
    {"textDocument/inlayHint", inlay_hints},
    {"textDocument/codeLens", code_lenses},
    {"textDocument/completion", completion},
    {"textDocument/definition", definition},
    {"textDocument/references", references},
    {"textDocument/prepareRename", prepare_rename},
    {"textDocument/rename", rename},
    {"textDocument/foldingRange", folding},
    {"textDocument/semanticTokens/full", all_tokens},
    {"textDocument/semanticTokens/range", tokens_of_range},
    {"textDocument/codeAction", code_actions},
    {"textDocument/formatting", formatting},
};

/// Reads of which the answer is so large that it is written as text.
std::map<std::string, std::string (*)(View const&, json::object const&), std::less<>> const
    large_reads{{"textDocument/documentSymbol", document_symbols}};

void tell(Session& session, Call const& call) {
    if (auto const found = notifications.find(call.method); found != notifications.end())
        found->second(session, call.params);
}

}  // namespace

std::string Server::answer(Call const& call) {
    if (call.method == "initialize") {
        if (session_.state != Session::not_begun)
            throw Fault{Code::invalid_request, "the dialogue has begun already"};
        return json_text(initialize(session_, call.params));
    }
    if (session_.state == Session::not_begun)
        throw Fault{Code::not_initialized, "expected initialize first"};
    if (session_.state == Session::shut_down)
        throw Fault{Code::invalid_request, "expected exit after shutdown"};
    if (call.method == "shutdown") {
        session_.state = Session::shut_down;
        return "null";
    }
    if (auto const found = requests.find(call.method); found != requests.end())
        return json_text(found->second(session_, call.params));
    if (auto const found = reads.find(call.method); found != reads.end())
        return json_text(found->second(view_of(session_, call.params), call.params));
    if (auto const found = large_reads.find(call.method); found != large_reads.end())
        return found->second(view_of(session_, call.params), call.params);
    throw Fault{Code::method_not_found, "there is no method " + call.method};
}

std::vector<std::string> Server::take(std::string_view body) {
    std::optional<json::value> id;
    Judged const* concerned = nullptr;  // whose language it is answered in
    try {
        auto const call = read_call(body);
        id = call.id;
        concerned = session_.workspace_in(call.params);
        if (call.method == "exit") {
            exit_code_ = session_.state == Session::shut_down ? 0 : 1;
            session_.state = Session::over;
        } else if (id && !call.method.empty()) {
            auto const result = answer(call);
            session_.outbox.push_back(result_text(*id, result));
        } else if (session_.state == Session::running) {
            tell(session_, call);
        }
    } catch (Fault const& fault) {
        // A notification is never answered; what is no message at all is.
        auto const is_no_message =
            fault.code == Code::parse_error || fault.code == Code::invalid_request;
        if (id || is_no_message)
            session_.outbox.push_back(fault_text(id, fault.code, fault.what()));
    } catch (Refusal const& refusal) {
        auto const text = session_.words(refusal.message(), refusal.hint(), concerned);
        if (id) session_.outbox.push_back(fault_text(id, Code::request_failed, text));
    } catch (std::exception const& error) {
        if (id) session_.outbox.push_back(fault_text(id, Code::internal_error, error.what()));
    }
    return take_outbox();
}

std::vector<std::string> Server::take_broken(std::string_view why) {
    return {fault_text({}, Code::parse_error, why)};
}

std::string Server::cancelled(json::value const& id) {
    return fault_text(id, Code::cancelled, "the request was cancelled");
}

std::optional<Task> Server::due() {
    if (!wants_check()) return std::nullopt;
    session_.is_dirty = false;
    Task task;
    task.folders = session_.folders;
    for (auto const& [uri, document] : session_.documents.all())
        if (document.path) {
            task.open.emplace(*document.path, document.text);
            task.versions.emplace(*document.path, document.version);
        }
    return task;
}

void Server::mark_dirty() {
    session_.is_dirty = true;
}

std::vector<std::string> Server::take(Checked checked) {
    if (session_.state == Session::running) publish(session_, std::move(checked));
    return take_outbox();
}

std::vector<std::string> Server::take_failure(std::string const& why) {
    return {notification_text("window/logMessage", {{"type", 1}, {"message", why}})};
}

std::vector<std::string> Server::take_outbox() {
    return std::exchange(session_.outbox, {});
}

}  // namespace jixiao::lsp
