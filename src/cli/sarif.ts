import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import type { ReportedFinding } from '../lib/data/finding.ts';

/*
 * Findings in the Static Analysis Results Interchange Format 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which hosts of
 * code show beside the lines of a file.
 */

const levels = { error: 'error', warning: 'warning', note: 'note' } as const;

/** A message whose brackets and braces, which may be a file’s, mean nothing (3.11.5, 3.11.6). */
const plain = (message: string): string =>
	message.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');

/** The findings of one file as a SARIF log. */
export function sarifOf(path: string, findings: readonly ReportedFinding[]): object {
	const rules = [...new Set(findings.map(({ code }) => code))];
	const parts = path.replaceAll('\\', '/').split('/');
	const uri = isAbsolute(path) ? pathToFileURL(path).href : parts.map(encodeURIComponent).join('/');
	return {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'riposte check-csv', rules: rules.map((id) => ({ id })) } },
				results: findings.map(({ code, severity, message, line }) => ({
					ruleId: code,
					ruleIndex: rules.indexOf(code),
					level: levels[severity],
					message: { text: plain(message) },
					locations: [
						{
							physicalLocation: {
								artifactLocation: { uri },
								...(line === null ? {} : { region: { startLine: line } })
							}
						}
					]
				}))
			}
		]
	};
}
