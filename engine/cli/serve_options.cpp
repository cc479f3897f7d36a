#include "cli/serve_options.hpp"

#include "cli/command_maker.hpp"
#include "cli/options.hpp"
#include "text/refusal.hpp"

#include <charconv>

namespace jixiao {
namespace {

class ServeMaker : public CommandMaker {
public:
    using CommandMaker::CommandMaker;

    void serve(CLI::App& program) const {
        auto& app = *command(program, "serve", say("view and edit the workspace in a browser"),
                             "jixiao serve\n"
                             "jixiao serve -C samples/hongshan-2024 --read-only\n"
                             "jixiao serve --listen 10.0.0.5 --name jixiao.example");
        option(app, "--port", raw_.serve.port, "N",
               say("the port (default 8240; 0 takes a free one)"));
        option(app, "--listen", raw_.serve.listen, "ADDRESS",
               say("an address of this machine that others can reach; reading then needs the "
                   "token, too (default: 127.0.0.1)"));
        option(app, "--name", raw_.serve.name, "HOST",
               say("the host name by which others reach it"));
        flag(app, "--read-only", raw_.serve.read_only, say("read-only: nothing can be edited"));
    }
};

std::uint16_t port_of(std::string const& text) {
    std::uint16_t port = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error == std::errc{} && end == text.data() + text.size()) return port;
    throw Refusal{say("{0} does not accept \"{1}\"", "--port", text),
                  say("expected a number up to 65535")};
}

}  // namespace

void add_serve_command(CLI::App& program, RawOptions& raw, Catalog const& catalog) {
    ServeMaker{raw, catalog}.serve(program);
}

void read_serve_options(RawOptions const& raw, Options& options) {
    auto& serve = options.serve;
    if (!raw.serve.port.empty()) serve.port = port_of(raw.serve.port);
    if (!raw.serve.listen.empty()) serve.listen = raw.serve.listen;
    serve.name = raw.serve.name;
    serve.read_only = raw.serve.read_only;
}

}  // namespace jixiao
