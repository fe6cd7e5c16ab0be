/* What somebody puts into a page of theirs to show a figure in a frame. */

const html = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** The script that gives frames of ours their height; it hears only what our frames of that page say. */
const script =
	"addEventListener('message',function(e){var d=e.data;if(d&&d.type==='riposte:height')document.querySelectorAll('iframe[data-riposte]').forEach(function(f){if(f.contentWindow===e.source)f.style.height=Math.min(20000,Math.max(100,Number(d.height)||600))+'px'})})";

/** A frame with a figure, and the script that fits its height; `address` is the whole address of the frame’s page. */
export function snippetOf(address: string, title: string, height = 700): string {
	return `<iframe data-riposte src="${html(address)}" title="${html(title)}" loading="lazy" style="width:100%;height:${height}px;border:0"></iframe>
<script>${script}</script>
`;
}
