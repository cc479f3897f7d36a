#include "app/web/answers.hpp"
#include "app/web/closed_guard.hpp"
#include "app/web/diagnostics_value.hpp"
#include "app/web/file_facts.hpp"
#include "app/web/files.hpp"
#include "app/web/proposal.hpp"
#include "read/workspace/workspace.hpp"
#include "read/yaml/read_file.hpp"
#include "system/folder_lock.hpp"
#include "workspace/history/digest.hpp"

namespace jixiao::web {
namespace json = boost::json;
namespace {

ClosedGuard guarded(Desk& desk, DeskFile const& file, std::string const& bytes,
                    json::object const& request) {
    auto cache = desk.live.cache();
    auto const after = entries::workspace_with(edited(desk.view(), cache),
                                               {{file.path.lexically_normal(), bytes}});
    return {desk, *after, std::nullopt, request};
}

}  // namespace

Response file_answer(Desk& desk, Request const& request) {
    auto const file = file_called(desk.view(), request.asked("name"));
    auto const bytes = bytes_of(file);
    return json_answer({{"name", file.name},
                        {"text", text_in(file, bytes)},
                        {"hash", history::sha256(bytes)},
                        {"modified", modified_at(file.path)}});
}

Response save_file(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    auto const file = file_called(desk.view(), text_of(object, "name"));
    FolderLock const lock{file.path.parent_path()};
    auto const known = bytes_of(file);
    auto const known_hash = history::sha256(known);
    if (known_hash != text_of(object, "hash"))
        return json_answer({{"code", "changed"},
                            {"error", desk.catalog(say("the file was changed in the meantime"))},
                            {"hash", known_hash},
                            {"text", text_in(file, known)}},
                           409);
    auto const bytes = bytes_like(known, text_of(object, "text"));
    auto const guard = guarded(desk, file, bytes, object);
    if (auto const question = guard.question()) return *question;
    replace_file(desk, file, known, bytes);
    refresh(desk);
    guard.record(desk);
    return json_answer({{"hash", history::sha256(bytes)},
                        {"diagnostics", diagnostics_value(desk.view(), desk.findings, file.place)},
                        {"undo", true}});
}

Response undo_save(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    auto const file = file_called(desk.view(), text_of(object, "name"));
    FolderLock const lock{file.path.parent_path()};
    auto const known = bytes_of(file);
    auto const hash = history::sha256(known);
    auto const found = desk.undo.find(file.name);
    if (found == desk.undo.end() || found->second.digest_after != hash ||
        text_of(object, "hash") != hash)
        return problem(409, "changed",
                       desk.catalog(say("the file was changed after that save, so the save cannot "
                                        "be undone")));
    auto const before = found->second.before;
    auto const guard = guarded(desk, file, before, object);
    if (auto const question = guard.question()) return *question;
    replace_file(desk, file, known, before);
    refresh(desk);
    guard.record(desk);
    return json_answer({{"hash", history::sha256(before)}, {"text", text_in(file, before)}});
}

}  // namespace jixiao::web
