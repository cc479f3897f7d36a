#include "app/cli/shell.hpp"
#include "base/choose.hpp"
#include "base/embedded.hpp"

namespace jixiao {
namespace {

constexpr auto bash = "completion/jixiao.bash", zsh = "completion/jixiao.zsh",
               fish = "completion/jixiao.fish";

Choices<char const*> const shells{{"bash", bash}, {"zsh", zsh}, {"fish", fish}};

void read_completion(Given const& given, Options&) {
    if (given.texts.size() > 1) throw Refusal{say("unexpected argument \"{0}\"", given.texts[1])};
    choose("completion", given.texts.empty() ? std::string{} : given.texts.front(), shells);
}

int run_completion(Shell const& shell) {
    auto const script = choose("completion", shell.options.texts.front(), shells);
    shell.deliver(std::string{embedded(script)});
    return clean;
}

}  // namespace

Command completion_command() {
    return {"completion",
            say("print the script for command completion in a shell"),
            {texts_option("bash|zsh|fish", say("the shell"))},
            "jixiao completion bash > "
            "~/.local/share/bash-completion/completions/jixiao\n"
            "jixiao completion fish > ~/.config/fish/completions/jixiao.fish",
            read_completion,
            run_completion};
}

}  // namespace jixiao
