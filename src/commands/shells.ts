/**
 * The completion scripts. Each passes the words of the line to `balcer complete` as they are: none of them evaluates
 * what was typed, and none gets back a word that a shell would read as more than a word.
 */

/** Bash splits words at `=`, so a flag and its value arrive as three words. */
const bash = `_balcer() {
    local word words=() value
    for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [[ $word != = ]]; then words+=("$word"); fi
    done
    word=\${COMP_WORDS[COMP_CWORD]}
    if [[ $word == = ]]; then word=; fi
    COMPREPLY=()
    while IFS=$'\\t' read -r value _; do
        COMPREPLY+=("$value")
    done < <(balcer complete -- "\${words[@]}" "$word" 2>/dev/null)
}
complete -o default -F _balcer balcer
`;

/** `(Q)` takes off the quotes of a word and nothing else. */
const zsh = `#compdef balcer
_balcer() {
    local -a offers
    offers=(\${(f)"$(balcer complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)"})
    offers=("\${(@)offers//:/\\\\:}")
    offers=("\${(@)offers/$'\\t'/:}")
    if (( \${#offers} )); then _describe balcer offers; else _files; fi
}
if [[ \${funcstack[1]} == _balcer ]]; then _balcer "$@"; else compdef _balcer balcer; fi
`;

const fish = `function __balcer_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    balcer complete -- $words[2..-1] "$word" 2>/dev/null
end
complete -c balcer -f -a '(__balcer_complete)'
`;

/** Two quotes are an empty word: PowerShell before 7.3 would leave out one that is really empty. */
const powershell = `Register-ArgumentCompleter -Native -CommandName balcer -ScriptBlock {
    param($word, $line, $cursor)
    $words = @($line.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursor } |
        ForEach-Object { if ($_.Value) { "$($_.Value)" } else { "$_" } })
    if (-not $word) { $word = '""' }
    & balcer complete '--' @words $word 2>$null | ForEach-Object {
        $value, $meaning = $_ -split "\`t", 2
        if (-not $meaning) { $meaning = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $meaning)
    }
}
`;

/** The scripts by shell. */
export const scripts = { bash, zsh, fish, powershell };
