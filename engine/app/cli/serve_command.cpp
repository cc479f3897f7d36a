#include "app/cli/shell.hpp"
#include "app/cli/version.hpp"
#include "app/web/desk.hpp"
#include "app/web/server.hpp"
#include "base/refusal.hpp"
#include "read/workspace/read_within.hpp"
#include "system/write_file.hpp"
#include "workspace/watch/folder_events.hpp"
#include "workspace/watch/settle.hpp"

#include <boost/system/system_error.hpp>

#include <algorithm>
#include <ctime>

namespace jixiao {
namespace {

/// As it stands in an address: [::1].
std::string shown_host(std::string const& host) {
    return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

web::Access access_to(ServeOptions const& options, std::uint16_t port) {
    web::Access access;
    auto const suffix = ":" + std::to_string(port);
    access.hosts = {shown_host(options.listen) + suffix};
    if (options.is_loopback()) access.hosts.insert("localhost" + suffix);
    if (!options.name.empty()) access.secure_hosts = {options.name, options.name + suffix};
    access.hosts.insert(access.secure_hosts.begin(), access.secure_hosts.end());
    access.base = options.base;
    access.token = web::random_token();
    access.session = web::random_token();
    access.reads_need_token = !options.is_loopback();
    access.read_only = options.read_only;
    return access;
}

/// "/jixiao" of jixiao, /jixiao and /jixiao/. Throws Refusal for what has to be escaped in
/// addresses.
std::string base_of(std::string text) {
    while (text.starts_with('/')) text.erase(0, 1);
    while (text.ends_with('/')) text.pop_back();
    auto const is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.' || c == '/';
    };
    if (!std::all_of(text.begin(), text.end(), is_plain) || text.find("//") != std::string::npos ||
        text.find("..") != std::string::npos)
        throw Refusal{say("--base-path takes a path of letters, digits, - and _"),
                      say("for example: --base-path /jixiao")};
    return text.empty() ? text : "/" + text;
}

void read_serve(Given const& given, Options& options) {
    auto& serve = options.serve;
    if (given.has("port"))
        serve.port = static_cast<std::uint16_t>(read_number("--port", given.value("port"), 0, 65535,
                                                            say("expected a number up to 65535")));
    if (given.has("listen")) serve.listen = given.value("listen");
    serve.name = given.value("name");
    serve.base = base_of(given.value("base-path"));
    serve.read_only = given.has("read-only");
}

int run_serve(Shell const& shell) {
    auto const& options = shell.options;
    if (!shell.has_workspace())
        throw Refusal{say("there is no jixiao.yaml in {0}", options.folder),
                      say("name the workspace with -C, or create one with jixiao init DIR")};
    watch::LiveWorkspace live{options.folder, read_within(options.folder)};
    if (live.is_many())
        throw Refusal{say("{0} names several workspaces", options.folder),
                      say("serve shows one workspace, such as -C units/a")};
    Catalog const catalog{shell.language(live.naming().language)};
    auto const& serve = options.serve;
    web::Desk desk{live, {}, catalog, shell.environment.history};
    desk.office = {shell.environment.user, std::string{version},
                   [] { return read_environment().now; }, [] { return read_environment().today; }};
    desk.version = static_cast<std::size_t>(std::time(nullptr)) * 1000;
    web::take_over(desk);
    desk.told = desk.version;
    watch::FolderEvents events;
    events.follow(live.folders());
    try {
        web::Server server{serve.listen, serve.port,
                           [&](web::Request const& request) { return web::answer(desk, request); }};
        desk.access = access_to(serve, server.port());
        server.look_often(events.descriptor(), std::chrono::milliseconds{1000}, [&] {
            events.drain();
            watch::settle(live);
            auto event = web::look(desk);
            if (!event.empty()) events.follow(live.folders());
            return event;
        });
        auto const shown = "http://" + shown_host(serve.listen) + ":" +
                           std::to_string(server.port()) + serve.base +
                           "/#token=" + desk.access.token;
        write_to(shell.out, catalog(say("Open {0}", shown)) + "\n" +
                                catalog(say("Anyone who has this address can edit. "
                                            "Press Ctrl-C to stop.")) +
                                "\n");
        server.run();
    } catch (boost::system::system_error const& error) {
        throw Refusal{say("cannot listen on {0}, port {1}: {2}", serve.listen, serve.port,
                          error.code().message()),
                      say("use --port 0 for any free port")};
    }
    return clean;
}

}  // namespace

Command serve_command() {
    return {"serve",
            say("view and edit the workspace in a browser"),
            {{"--port", "N", say("the port (default 8240; 0 takes a free one)")},
             {"--listen", "ADDRESS",
              say("an address of this machine that others can reach; reading then "
                  "needs the token, too (default: 127.0.0.1)")},
             {"--name", "HOST", say("the host name by which others reach it")},
             {"--base-path", "PATH",
              say("the path under which a web server in front of it passes requests on")},
             switch_option("--read-only", say("read-only: nothing can be edited"))},
            "jixiao serve\n"
            "jixiao serve -C samples/hongshan-2024 --read-only\n"
            "jixiao serve --listen 10.0.0.5 --name jixiao.example",
            read_serve,
            run_serve};
}

}  // namespace jixiao
