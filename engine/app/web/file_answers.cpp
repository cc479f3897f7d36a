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

/// Replaces the bytes of the file, unless a closed period would change without a reason.
Response replaced(Desk& desk, DeskFile const& file, std::string const& known,
                  std::string const& bytes, json::object const& request,
                  std::function<json::object()> told) {
    auto cache = desk.live.cache();
    auto after = entries::workspace_with(edited(desk.view(), cache),
                                         {{file.path.lexically_normal(), bytes}});
    return guarded_save(desk, request,
                        {std::move(after), std::nullopt,
                         [&] {
                             replace_file(desk, file, known, bytes);
                             desk.live.remember(std::move(cache));
                         },
                         std::move(told)});
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
    return replaced(desk, file, known, bytes, object, [&] {
        return json::object{
            {"hash", history::sha256(bytes)},
            {"diagnostics", diagnostics_value(desk.view(), desk.findings, file.place)},
            {"undo", true}};
    });
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
    return replaced(desk, file, known, before, object, [&] {
        return json::object{{"hash", history::sha256(before)}, {"text", text_in(file, before)}};
    });
}

}  // namespace jixiao::web
