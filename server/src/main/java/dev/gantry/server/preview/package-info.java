/**
 * Link previews: what the target of a link says about itself, put into the message after it was
 * answered, or asked for by {@code chat.getURLPreview}.
 *
 * <p>People make this server call addresses of their choice, so every request passes {@link
 * dev.gantry.server.preview.EmbedRules}: the link by its parts, then each address that its host
 * resolves to, and the connection goes to an address that was checked and to no other. Redirects
 * and oEmbed endpoints are links like any other. What comes back is untrusted: bounded in bytes,
 * time and length of values, and cleaned where it is HTML.
 */
package dev.gantry.server.preview;
