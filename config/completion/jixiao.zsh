#compdef jixiao
# zsh completion for jixiao, which it asks itself. Installed, or: source <(jixiao completion zsh)

_jixiao() {
    local -a lines
    lines=("${(@f)$(jixiao complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    compadd -- "${(@)lines[2,-1]}"
    case $lines[1] in
        files) _files ;;
        folders) _files -/ ;;
    esac
}
if [[ $funcstack[1] == _jixiao ]]; then _jixiao; else compdef _jixiao jixiao; fi
